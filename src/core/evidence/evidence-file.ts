/** Formats that evidence may come in; what the bytes are counts, not what the file is called. */
const evidenceFormats = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'rtf',
  'doc',
  'xls',
  'ppt',
  'jpg',
  'png',
] as const

export type EvidenceFormat = (typeof evidenceFormats)[number]

export function isEvidenceFormat(format: string): format is EvidenceFormat {
  return evidenceFormats.some((one) => one === format)
}

export function isPicture(format: EvidenceFormat): boolean {
  return format === 'jpg' || format === 'png'
}

const wordless: readonly EvidenceFormat[] = ['pptx', 'odp', 'ppt', 'jpg', 'png']

/** Whether what the file says can be read. Words on pictures are left to whoever looks at them. */
export function hasWords(format: EvidenceFormat): boolean {
  return !wordless.includes(format)
}

const longest = 200
/** Other ways in which the ending of a format is written. */
const alike: Partial<Readonly<Record<EvidenceFormat, readonly string[]>>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  docx: ['docx', 'docm'],
  xlsx: ['xlsx', 'xlsm'],
}

/**
 * A name that is only a name: no folders, no signs that a system forbids or that turn the letters around, and an ending
 * that says what the bytes are. Empty where nothing is left but the ending.
 */
export function cleanFileName(name: string, format: EvidenceFormat): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = /\.([a-z0-9]{1,5})$/i.exec(shown)?.[1]?.toLowerCase()
  const fits = ending !== undefined && (alike[format] ?? [format]).includes(ending)
  const stem = ending === undefined ? shown : shown.slice(0, -ending.length - 1)
  return `${stem.slice(0, longest).trimEnd()}.${fits ? ending : format}`
}
