/** What bytes are that cannot be taken as evidence, in the nominative. */
const words: Readonly<Record<string, string>> = {
  html: 'веб-страница',
  mht: 'сохранённая веб-страница',
  xml: 'разметка XML (или рисунок SVG)',
  text: 'простой текст',
  zip: 'архив',
  rar: 'архив',
  '7z': 'архив',
  gzip: 'архив',
  encrypted: 'документ под паролем',
  compound: 'неизвестный документ',
  gif: 'рисунок GIF',
  tiff: 'рисунок TIFF',
  djvu: 'документ DjVu',
}

export function formatWord(format: string): string {
  return words[format] ?? 'файл неизвестного вида'
}

/** The name of a file that has none. */
export const unnamedFile = 'файл'
