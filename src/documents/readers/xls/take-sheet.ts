import type { CellObject, DenseWorkSheet, WorkSheet } from '@e965/xlsx'
import { type CellFormat, formatOf } from '../sheet/number-format.ts'
import { TRUTH } from '../sheet/ru/date-words.ts'
import {
  type Merge,
  PLAIN_LOOK,
  type Range,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../sheet/sheet.ts'
import type { SheetCount } from '../sheet/sheet-count.ts'

/** Codes as a Russian program shows them: the library gives the ones of an American Excel for formats known by number. */
const RUSSIAN: Readonly<Record<string, string>> = {
  'm/d/yy': 'dd.mm.yyyy',
  'm/d/yyyy': 'dd.mm.yyyy',
  'd-mmm-yy': 'dd.mmm.yy',
  'd-mmm': 'dd.mmm',
  'mmm-yy': 'mmm.yy',
  'm/d/yy h:mm': 'dd.mm.yyyy h:mm',
}

/** A sheet as the library gives it, in rows of cells. @throws ReadingStopped beyond the limits. */
export function takeSheet(name: string, given: WorkSheet, count: SheetCount, date1904: boolean): Sheet {
  const formats = new Map<string, CellFormat>()
  const formatFor = (code: string) => {
    let format = formats.get(code)
    if (format === undefined) {
      format = formatOf(RUSSIAN[code] ?? code)
      formats.set(code, format)
    }
    return format
  }
  const rows: SheetRow[] = []
  const lines = (given as DenseWorkSheet)['!data'] ?? []
  lines.forEach((line, index) => {
    const cells: SheetCell[] = []
    line?.forEach((cell, column) => {
      const text = cell === undefined || cell === null ? '' : shownText(cell, formatFor, date1904)
      if (text.trim() === '') return
      const kept = text.slice(0, count.limits.cellCharacters)
      count.add('cells')
      count.add('characters', kept.length)
      cells.push({ column, text: kept, look: PLAIN_LOOK })
    })
    if (cells.length === 0) return
    count.add('rows')
    rows.push({ index, cells })
  })
  return {
    name,
    rows,
    merges: mergesOf(given, count),
    hiddenRows: hiddenAmong(given['!rows']),
    hiddenColumns: hiddenAmong(given['!cols']),
  }
}

function shownText(cell: CellObject, formatFor: (code: string) => CellFormat, date1904: boolean): string {
  const format = formatFor(typeof cell.z === 'string' ? cell.z : 'General')
  const { v: value } = cell
  switch (cell.t) {
    case 'n':
      return typeof value === 'number' ? format.number(value, date1904) : ''
    case 's':
      return format.text(String(value ?? '').replace(/\r\n?/g, '\n'))
    case 'b':
      return value === true ? TRUTH.true : TRUTH.false
    case 'e':
      return typeof cell.w === 'string' ? cell.w : ''
    case 'd':
    case 'z':
      return ''
  }
}

function mergesOf(given: WorkSheet, count: SheetCount): readonly Merge[] {
  return (given['!merges'] ?? []).map(({ s: first, e: last }) => {
    count.add('merges')
    return { row: first.r, column: first.c, lastRow: last.r, lastColumn: last.c }
  })
}

/** Where these are listed at all; places in between are left out of the list. */
function hiddenAmong(listed: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Range[] {
  const ranges: Range[] = []
  listed?.forEach((one, index) => {
    if (one?.hidden === true) ranges.push([index, index])
  })
  return ranges
}
