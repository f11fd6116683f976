import { TextDecoder } from 'node:util'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { codePageOfNumber, DEFAULT_CODE_PAGE } from '../rtf/code-pages.ts'
import { type CellFormat, formatOf, GENERAL, numberedFormat } from '../sheet/number-format.ts'
import { type CellLook, PLAIN_LOOK } from '../sheet/sheet.ts'
import { type BiffCursor, openCursor } from './biff-cursor.ts'
import { BIFF, type BiffRecord } from './biff-record.ts'

/** What stands before the sheets of a workbook and counts for all of them. */
export interface BiffBook {
  readonly note: (record: BiffRecord) => void
  /** The sheet whose stream begins there; null where none is listed. */
  readonly sheetAt: (at: number) => ListedSheet | null
  readonly string: (index: number) => string
  readonly styleOf: (index: number) => CellStyle
  readonly date1904: () => boolean
  /** A text whose length is said in two bytes, or in one. */
  readonly text: (cursor: BiffCursor, length?: 'short' | 'byte') => string
}

export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
}

export interface CellStyle {
  readonly format: CellFormat
  readonly look: CellLook
}

const PLAIN_STYLE: CellStyle = { format: GENERAL, look: PLAIN_LOOK }
const BOLD = 600
const CENTRED: ReadonlySet<number> = new Set([2, 6])
/** A text is followed by runs of formatting, and by what East Asian editions need. */
const RICH = 8
const EXTENDED = 4

/** @param unicode Excel 97 and later; else 95, with texts in a code page. */
export function openBook(unicode: boolean): BiffBook {
  const sheets = new Map<number, ListedSheet>()
  const strings: string[] = []
  const bold: boolean[] = []
  const codes = new Map<number, string>()
  const drafts: {
    readonly format: number
    readonly font: number
    readonly centred: boolean
    readonly bordered: boolean
  }[] = []
  const formats = new Map<number, CellFormat>()
  let decoder = new TextDecoder(DEFAULT_CODE_PAGE)
  let date1904 = false

  const text = (cursor: BiffCursor, length: 'short' | 'byte' = 'short'): string => {
    const count = length === 'short' ? cursor.short() : cursor.byte()
    if (!unicode) return cursor.bytes(count, decoder)
    return count === 0 && cursor.left() === 0 ? '' : cursor.signs(count, (cursor.byte() & 1) === 1)
  }
  const noteStrings = (cursor: BiffCursor) => {
    cursor.skip(8)
    while (cursor.left() >= 3) {
      const count = cursor.short()
      const flags = cursor.byte()
      const runs = (flags & RICH) === 0 ? 0 : cursor.short()
      const more = (flags & EXTENDED) === 0 ? 0 : cursor.long()
      strings.push(cursor.signs(count, (flags & 1) === 1))
      cursor.skip(runs * 4 + more)
    }
  }
  const noteCellFormat = (cursor: BiffCursor) => {
    const font = cursor.short()
    const format = cursor.short()
    cursor.skip(2)
    const centred = CENTRED.has(cursor.byte() & 7)
    cursor.skip(unicode ? 3 : 5)
    // Left, right, top and bottom in four bits each; earlier: bottom behind the colours, the others in a word of their own.
    const bordered = unicode
      ? cursor.short() !== 0
      : ((cursor.short() >> 6) & 7) + (cursor.short() & 0x1ff) !== 0
    drafts.push({ font, format, centred, bordered })
  }
  return {
    note: (record) => {
      const cursor = openCursor(record)
      switch (record.type) {
        case BIFF.filePass:
          throw new ReadingStopped('file/encrypted')
        case BIFF.codePage:
          decoder = new TextDecoder(codePageOfNumber(cursor.short()) ?? DEFAULT_CODE_PAGE)
          break
        case BIFF.date1904:
          date1904 = cursor.short() === 1
          break
        case BIFF.sheet: {
          const at = cursor.long()
          const hidden = (cursor.byte() & 3) !== 0
          cursor.skip(1)
          sheets.set(at, { hidden, name: text(cursor, 'byte') })
          break
        }
        case BIFF.font:
          cursor.skip(6)
          bold.push(cursor.short() >= BOLD)
          // The list has no fifth place.
          if (bold.length === 4) bold.push(false)
          break
        case BIFF.format:
          codes.set(cursor.short(), text(cursor, unicode ? 'short' : 'byte'))
          break
        case BIFF.cellFormat:
          noteCellFormat(cursor)
          break
        case BIFF.strings:
          noteStrings(cursor)
          break
      }
    },
    sheetAt: (at) => sheets.get(at) ?? null,
    string: (index) => strings[index] ?? '',
    styleOf: (index) => {
      const draft = drafts[index]
      if (draft === undefined) return PLAIN_STYLE
      let format = formats.get(draft.format)
      if (format === undefined) {
        format = formatOf(codes.get(draft.format) ?? numberedFormat(draft.format))
        formats.set(draft.format, format)
      }
      const { centred, bordered } = draft
      return { format, look: { bold: bold[draft.font] ?? false, centred, bordered } }
    },
    date1904: () => date1904,
    text,
  }
}
