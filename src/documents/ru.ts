import type { Place } from './document.ts'
import type { ReaderFinding, ReaderFindingCode, ReaderRefusalCode, ReadOutcome } from './finding.ts'

type ReaderRefusal = Extract<ReadOutcome, { ok: false }>['refusal']

const FORMATS: Readonly<Record<string, string>> = {
  docx: 'документ Word (.docx)',
  xlsx: 'таблица Excel (.xlsx)',
  pptx: 'презентация PowerPoint (.pptx)',
  odt: 'документ OpenDocument (.odt)',
  ods: 'таблица OpenDocument (.ods)',
  odp: 'презентация OpenDocument (.odp)',
  zip: 'архив ZIP',
  pdf: 'документ PDF',
  rtf: 'документ RTF',
  doc: 'документ Word 97–2003 (.doc)',
  xls: 'таблица Excel 97–2003 (.xls)',
  ppt: 'презентация PowerPoint 97–2003 (.ppt)',
  compound: 'файл старой программы Office',
  encrypted: 'документ, закрытый паролем',
  html: 'веб-страница',
  mht: 'веб-страница одним файлом (.mht)',
  xml: 'файл XML',
  png: 'изображение PNG',
  jpg: 'изображение JPEG',
  gif: 'изображение GIF',
  tiff: 'изображение TIFF',
  heic: 'снимок HEIC',
  djvu: 'документ DjVu',
  rar: 'архив RAR',
  '7z': 'архив 7-Zip',
  gzip: 'архив GZIP',
  text: 'текст',
}

const REFUSALS: Readonly<Record<ReaderRefusalCode, string>> = {
  'file/empty':
    'В файле нет текста. Если это скан, распознайте его в другой программе и загрузите текст; если файл пуст, выберите другой.',
  'file/too-large':
    'Файл слишком велик для чтения. Удалите из него изображения и лишние приложения или разделите его на части.',
  'file/too-dense':
    'Файл при распаковке увеличивается в сотни раз, поэтому он не прочитан. Откройте его в программе, где он создан, и сохраните заново.',
  'file/too-many-parts':
    'Файл состоит из слишком большого числа частей, поэтому он не прочитан. Сохраните его заново без изображений.',
  'file/too-deep':
    'В файле слишком много вложенных друг в друга таблиц или элементов. Упростите вложенные таблицы и загрузите файл снова.',
  'file/damaged':
    'Файл повреждён или устроен не по правилам своего формата. Откройте его в программе, где он создан, сохраните заново и загрузите снова.',
  'file/no-text-layer':
    'В файле только изображения страниц, текста в них нет. Распознайте скан в программе распознавания текста и загрузите полученный документ или попросите исходный файл.',
  'file/tesseract-missing':
    'В файле только изображения страниц, а программы распознавания текста на сервере нет. Попросите администратора установить tesseract с русским языком (в Debian и Ubuntu: apt-get install tesseract-ocr tesseract-ocr-rus) и загрузите файл снова.',
  'file/no-text-seen':
    'На изображениях не удалось разглядеть текст. Отсканируйте документ заново с разрешением 300 точек на дюйм, ровно и без теней, или попросите исходный файл.',
  'file/picture-too-large':
    'Изображение слишком велико для распознавания. Сохраните скан листа с разрешением 300 точек на дюйм и загрузите его снова.',
  'file/too-many-pictures':
    'В файле слишком много страниц-изображений для одного распознавания. Разделите его на части и загрузите их по отдельности.',
  'file/encrypted': 'Файл закрыт паролем. Снимите защиту, сохраните файл и загрузите его снова.',
  'file/not-a-document':
    'Это не документ, который можно прочитать. Загрузите план документом (.docx, .odt), таблицей (.xlsx, .ods), файлом PDF или текстом (.txt).',
  'file/archive': 'Это архив с документами. Распакуйте его и загрузите каждый документ отдельно.',
  'file/format-not-read':
    'Этот формат пока не читается. Сохраните файл документом (.docx, .odt), таблицей (.xlsx, .ods) или в PDF и загрузите снова.',
  'file/too-slow':
    'Файл не удалось прочитать за отведённое время. Разделите его на части или сохраните заново и загрузите снова.',
  'file/too-hungry':
    'Для чтения файла не хватает отведённой памяти. Разделите его на части или удалите из него лишние приложения.',
}

const FINDINGS: Readonly<Record<ReaderFindingCode, string>> = {
  'name-disagrees':
    'Расширение имени не соответствует содержимому файла. Файл прочитан по содержимому; проверьте, тот ли это файл.',
  'encoding-guessed':
    'Кодировка текста определена предположительно. Проверьте, правильно ли видны русские буквы.',
  'characters-lost': 'Некоторые знаки не удалось прочитать. Сверьте это место с исходным файлом.',
  'changes-accepted':
    'В документе есть исправления в режиме рецензирования: они учтены как принятые. Проверьте, что так и задумано.',
  'notes-left-out':
    'Сноски и примечания документа не читаются. Если в них есть сроки или ответственные, внесите их вручную.',
  'hidden-left-out':
    'Скрытый текст документа пропущен. Если он нужен, снимите с него признак «скрытый» и загрузите файл снова.',
  'merged-cells-lost':
    'Объединение ячеек таблицы не сохранилось. Проверьте, к каким строкам относится текст объединённых ячеек.',
  'part-unreadable':
    'Часть файла прочитать не удалось, остальное прочитано. Сверьте номера и оформление с исходным файлом.',
  'pages-without-text':
    'На некоторых страницах только изображения, текста там нет: эти страницы не прочитаны. Внесите их содержание вручную или загрузите распознанный документ. Если на сервере установить tesseract с русским языком, такие страницы будут распознаны.',
  'read-from-pictures':
    'Текст распознан с изображений страниц: в нём могут быть ошибки. Сверьте отмеченные строки с исходным файлом.',
  'nothing-seen':
    'На некоторых страницах-изображениях не разглядеть текста. Проверьте, пустые ли это листы; если нет, отсканируйте их заново.',
  'text-truncated': 'Слишком длинный текст прочитан не до конца. Сверьте это место с исходным файлом.',
}

/** The one sentence that says why a file was not read, and what to do. */
export function sayReaderRefusal(refusal: ReaderRefusal): string {
  const format = FORMATS[String(refusal.params?.format ?? '')]
  const sentence = REFUSALS[refusal.code]
  return format === undefined ? sentence : `${sentence} Содержимое файла: ${format}.`
}

/** What was noticed while a file was read, where, and what to do. */
export function sayReaderFinding(finding: ReaderFinding): string {
  const about = finding.text === '' ? '' : ` Замечено: ${aboutWords(finding)}.`
  return `${FINDINGS[finding.code]}${about}${sayPlace(finding.place)}`
}

/** Findings whose text is a list of pages. */
const PAGED = new Set<ReaderFindingCode>(['pages-without-text', 'read-from-pictures', 'nothing-seen'])

function aboutWords(finding: ReaderFinding): string {
  if (finding.code === 'name-disagrees') {
    const [extension = '', format = ''] = finding.text.split(': ')
    return `имя обещает «.${extension}», внутри – ${FORMATS[format] ?? format}`
  }
  if (PAGED.has(finding.code)) return `страницы ${finding.text}`
  return `«${finding.text}»`
}

/** People count from 1. */
function sayPlace(place: Place | null): string {
  if (place === null) return ''
  if (place.row === undefined) return ` Место: абзац или таблица ${place.block + 1}.`
  const column = place.column === undefined ? '' : `, столбец ${place.column + 1}`
  return ` Место: таблица в блоке ${place.block + 1}, строка ${place.row + 1}${column}.`
}
