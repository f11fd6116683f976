import { TRUTH } from '../sheet/ru/date-words.ts'
import type { Merge, Range, Sheet, SheetCell } from '../sheet/sheet.ts'
import type { SheetCount } from '../sheet/sheet-count.ts'
import type { BiffBook } from './biff-book.ts'
import { type BiffCursor, openCursor } from './biff-cursor.ts'
import { BIFF, type BiffRecord } from './biff-record.ts'

/** A sheet while its records come. */
export interface BiffSheet {
  /** @throws ReadingStopped beyond the limits, or where a record says what it has no bytes for */
  readonly note: (record: BiffRecord) => void
  readonly finish: () => Sheet
}

const LAST_COLUMN = 255
const HIDDEN_ROW = 0x20
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

interface CellPlace {
  readonly row: number
  readonly column: number
  readonly style: number
}

export function openSheet(name: string, book: BiffBook, count: SheetCount): BiffSheet {
  const rows = new Map<number, Map<number, SheetCell>>()
  const merges: Merge[] = []
  const hiddenRows: Range[] = []
  const hiddenColumns: Range[] = []
  /** The formula whose text comes in the next record. */
  let awaiting: CellPlace | null = null

  const show = (
    { row, column, style }: CellPlace,
    shown: (format: ReturnType<BiffBook['styleOf']>) => string,
  ) => {
    const known = book.styleOf(style)
    const text = shown(known).replace(/\r\n?/g, '\n').slice(0, count.limits.cellCharacters)
    if (text.trim() === '') return
    count.add('cells')
    count.add('characters', text.length)
    let cells = rows.get(row)
    if (cells === undefined) {
      count.add('rows')
      cells = new Map()
      rows.set(row, cells)
    }
    cells.set(column, { column, text, look: known.look })
  }
  const showNumber = (place: CellPlace, value: number) =>
    show(place, ({ format }) => (Number.isFinite(value) ? format.number(value, book.date1904()) : ''))
  const showText = (place: CellPlace, text: string) => show(place, ({ format }) => format.text(text))
  const noteFormula = (cursor: BiffCursor) => {
    const place = placeAt(cursor)
    const value = Array.from({ length: 8 }, () => cursor.byte())
    if (value[6] !== 0xff || value[7] !== 0xff) {
      showNumber(place, new DataView(Uint8Array.from(value).buffer).getFloat64(0, true))
    } else if (value[0] === 0) awaiting = place
    else if (value[0] === 1 || value[0] === 2) show(place, () => wordOf(value[2] ?? 0, value[0] === 2))
  }
  const noteMerges = (cursor: BiffCursor) => {
    for (let left = cursor.short(); left > 0; left -= 1) {
      const [row, lastRow, column, lastColumn] = [
        cursor.short(),
        cursor.short(),
        cursor.short(),
        cursor.short(),
      ]
      if (lastRow < row || lastColumn < column) continue
      count.add('merges')
      merges.push({ row, lastRow, column, lastColumn })
    }
  }
  return {
    note: (record) => {
      const cursor = openCursor(record)
      switch (record.type) {
        case BIFF.number:
          return showNumber(placeAt(cursor), cursor.double())
        case BIFF.packedNumber:
          return showNumber(placeAt(cursor), unpack(cursor.long()))
        case BIFF.numbers: {
          const row = cursor.short()
          // Behind the last one stands the last column's number, which is known by then.
          for (let column = cursor.short(); cursor.left() >= 6; column += 1) {
            showNumber({ row, column, style: cursor.short() }, unpack(cursor.long()))
          }
          return
        }
        case BIFF.stringCell:
          return showText(placeAt(cursor), book.string(cursor.long()))
        case BIFF.text:
        case BIFF.richText:
          return showText(placeAt(cursor), book.text(cursor))
        case BIFF.truth: {
          const place = placeAt(cursor)
          const value = cursor.byte()
          return show(place, () => wordOf(value, cursor.byte() === 1))
        }
        case BIFF.formula:
          return noteFormula(cursor)
        case BIFF.result:
          if (awaiting !== null) showText(awaiting, book.text(cursor))
          awaiting = null
          return
        case BIFF.row: {
          const row = cursor.short()
          cursor.skip(10)
          if ((cursor.short() & HIDDEN_ROW) !== 0) hiddenRows.push([row, row])
          return
        }
        case BIFF.columns: {
          const [first, last] = [cursor.short(), Math.min(cursor.short(), LAST_COLUMN)]
          cursor.skip(4)
          if ((cursor.short() & 1) !== 0 && first <= last) hiddenColumns.push([first, last])
          return
        }
        case BIFF.merges:
          return noteMerges(cursor)
      }
    },
    finish: () => ({
      name,
      rows: [...rows]
        .sort(([one], [other]) => one - other)
        .map(([index, cells]) => ({
          index,
          cells: [...cells.values()].sort((one, other) => one.column - other.column),
        })),
      merges,
      hiddenRows,
      hiddenColumns,
    }),
  }
}

function placeAt(cursor: BiffCursor): CellPlace {
  return { row: cursor.short(), column: cursor.short(), style: cursor.short() }
}

function wordOf(value: number, error: boolean): string {
  if (error) return ERRORS[value] ?? ''
  return value === 0 ? TRUTH.false : TRUTH.true
}

/** [MS-XLS] 2.5.218 RkNumber: thirty bits of a whole number or of a double's upper end, perhaps a hundredfold. */
function unpack(packed: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, (packed & 0xfffffffc) >>> 0, true)
  const value = (packed & 2) === 0 ? view.getFloat64(0, true) : packed >> 2
  return (packed & 1) === 0 ? value : value / 100
}
