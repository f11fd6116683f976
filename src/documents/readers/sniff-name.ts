import type { Format } from './sniff-format.ts'

const BY_EXTENSION: Readonly<Record<string, readonly Format[]>> = {
  docx: ['docx', 'encrypted'],
  docm: ['docx', 'encrypted'],
  dotx: ['docx', 'encrypted'],
  dotm: ['docx', 'encrypted'],
  xlsx: ['xlsx', 'encrypted'],
  xlsm: ['xlsx', 'encrypted'],
  pptx: ['pptx', 'encrypted'],
  xltx: ['xlsx', 'encrypted'],
  odt: ['odt'],
  ott: ['odt'],
  fodt: ['odt'],
  ods: ['ods'],
  ots: ['ods'],
  fods: ['ods'],
  odp: ['odp'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  doc: ['doc', 'compound'],
  dot: ['doc', 'compound'],
  xls: ['xls', 'compound'],
  xlt: ['xls', 'compound'],
  ppt: ['ppt', 'compound'],
  // Pages saved in pieces begin anywhere.
  html: ['html', 'text', 'xml'],
  htm: ['html', 'text', 'xml'],
  xhtml: ['html', 'text', 'xml'],
  mht: ['mht'],
  mhtml: ['mht'],
  xml: ['xml', 'text'],
  txt: ['text'],
  text: ['text'],
  md: ['text'],
  csv: ['text'],
  tsv: ['text'],
  png: ['png'],
  jpg: ['jpg'],
  jpeg: ['jpg'],
  gif: ['gif'],
  tif: ['tiff'],
  tiff: ['tiff'],
  djvu: ['djvu'],
  zip: ['zip'],
  rar: ['rar'],
  '7z': ['7z'],
}

/** The extension in a file's name, when it promises another format than the bytes are; null when all is well. */
export function disagreeingExtension(name: string, format: Format): string | null {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name.trim())?.[1]?.toLowerCase()
  if (extension === undefined || !Object.hasOwn(BY_EXTENSION, extension)) return null
  return BY_EXTENSION[extension]?.includes(format) === false ? extension : null
}
