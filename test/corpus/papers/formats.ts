/** How papers are rendered, what is promised of each, and which program makes it. */
export interface Format {
  readonly name: string
  /** Of the file that is read. */
  readonly extension: string
  readonly maker: 'own' | 'office' | 'browser' | 'scan'
  /** The least share of fields that must be right; null where nothing was promised. */
  readonly promise: number | null
}

const WORD = 0.97
const PRINT = 0.95
const SCAN = 0.85

export const formats = [
  { name: 'docx', extension: 'docx', maker: 'own', promise: WORD },
  { name: 'doc', extension: 'doc', maker: 'office', promise: WORD },
  { name: 'rtf', extension: 'rtf', maker: 'office', promise: WORD },
  { name: 'odt', extension: 'odt', maker: 'office', promise: WORD },
  { name: 'xlsx', extension: 'xlsx', maker: 'own', promise: WORD },
  { name: 'ods', extension: 'ods', maker: 'office', promise: WORD },
  { name: 'xls', extension: 'xls', maker: 'office', promise: WORD },
  { name: 'html', extension: 'html', maker: 'own', promise: WORD },
  { name: 'html-1251', extension: 'html', maker: 'own', promise: WORD },
  { name: 'html-office', extension: 'html', maker: 'office', promise: WORD },
  { name: 'txt', extension: 'txt', maker: 'own', promise: null },
  { name: 'pdf-office', extension: 'pdf', maker: 'office', promise: PRINT },
  { name: 'pdf-browser', extension: 'pdf', maker: 'browser', promise: PRINT },
  { name: 'pdf-unruled', extension: 'pdf', maker: 'browser', promise: PRINT },
  { name: 'scan', extension: 'pdf', maker: 'scan', promise: SCAN },
  { name: 'scan-askew', extension: 'pdf', maker: 'scan', promise: SCAN },
] as const satisfies readonly Format[]

export type FormatName = (typeof formats)[number]['name']
