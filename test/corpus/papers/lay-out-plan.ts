import type { Cell, Table } from '#documents/document.ts'
import type { LaidBlock, LaidTable } from '../../support/laid-block.ts'
import type { GoldAssignment, GoldMeasure } from '../../support/score/gold-shape.ts'
import { type CellText, line, table } from '../reading/build-document.ts'
import type { Column, ColumnRole, PlanPiece } from './paper.ts'

type CellRow = readonly CellText[]

export function layOutPlan(piece: PlanPiece): readonly LaidBlock[] {
  return [
    ...piece.mark.map((text) => ({ ...line(text), right: true })),
    ...(piece.mark.length > 0 ? [line('')] : []),
    ...piece.title.map((text) => line(text, { bold: true, centred: true })),
    ...piece.preamble.map((text) => line(text)),
    ...(piece.layout.running === undefined ? layOutTables(piece) : layOutRunning(piece)),
    ...piece.notes.map((text) => line(text)),
  ]
}

/** «1.1. Издание приказа. Срок: до 1 июня 2022 г. Ответственный: директор.» */
function layOutRunning({ plan, headings, layout: { running } }: PlanPiece): readonly LaidBlock[] {
  let section: number | null = null
  return plan.measures.flatMap((measure) => {
    const blocks: LaidBlock[] = []
    if (measure.section !== null && measure.section !== section) {
      section = measure.section
      blocks.push(line(headings[section] ?? '', { bold: true }))
    }
    const [assignment] = measure.assignments
    const parts = [
      `${measure.number === null ? '' : `${measure.number}. `}${measure.title}`,
      `${running?.due}: ${assignment?.due}`,
      `${running?.responsible}: ${assignment?.responsible}`,
      ...(measure.result && running?.result ? [`${running.result}: ${measure.result}`] : []),
    ].map((text) => (/[.!?]$/u.test(text) ? text : `${text}.`))
    blocks.push(...(running?.oneLine ? [line(parts.join(' '))] : parts.map((text) => line(text))))
    return blocks
  })
}

function layOutTables(piece: PlanPiece): readonly LaidBlock[] {
  const { columns, sections, tears = [], tornBy = '' } = piece.layout
  const blocks: LaidBlock[] = []
  let rows: CellRow[] = [...headerRows(piece)]
  let headed = rows.length
  let fresh = true
  const flush = () => {
    if (rows.length > headed) blocks.push(framed(rows, columns, headed))
    rows = []
    headed = 0
  }
  const between = sections === 'tables' || sections === 'torn'
  for (const [index, measure] of piece.plan.measures.entries()) {
    const previous = piece.plan.measures[index - 1]
    if (measure.section !== null && measure.section !== (previous?.section ?? null)) {
      if (between) {
        flush()
        blocks.push(line(piece.headings[measure.section] ?? '', { bold: true }))
        if (fresh || sections === 'tables') rows = [...headerRows(piece)]
        headed = rows.length
        fresh = false
      } else rows.push(...sectionRow(piece, measure.section))
    }
    if (tears.includes(index)) {
      flush()
      blocks.push(line(tornBy))
    }
    rows.push(...measureRows(piece, index))
  }
  flush()
  return blocks
}

function framed(rows: readonly CellRow[], columns: readonly Column[], headed: number): LaidTable {
  const laid = table(rows) as Table
  return {
    ...laid,
    widths: columns.map(({ width = 1 }) => width),
    rows: laid.rows.map((row, index) => ({ ...row, cells: row.cells.map(counted), header: index < headed })),
  }
}

/** Automatic numbers are counted by one list, down to a level for each part of the number. */
function counted(cell: Cell): Cell {
  const blocks = cell.blocks.map((block): LaidBlock => {
    if (block.kind === 'table' || block.label === null) return block
    return { ...block, list: 'measures', level: block.label.split('.').length - 2 }
  })
  return { ...cell, blocks }
}

function headerRows({ layout: { columns, columnNumbers } }: PlanPiece): readonly CellRow[] {
  const grouped = columns.some(({ group }) => group !== undefined)
  const first: CellText[] = []
  const second: CellText[] = []
  for (const [index, { head, group }] of columns.entries()) {
    if (!grouped) first.push({ text: head, bold: true })
    else if (group === undefined) first.push({ text: head, bold: true, down: 2 })
    else {
      second.push({ text: head, bold: true })
      if (columns[index - 1]?.group === group) continue
      const across = columns.slice(index).findIndex((one) => one.group !== group)
      first.push({ text: group, bold: true, across: across < 0 ? columns.length - index : across })
    }
  }
  const numbers = columns.map((_, index) => ({ text: String(index + 1) }))
  return [first, ...(grouped ? [second] : []), ...(columnNumbers ? [numbers] : [])]
}

function sectionRow({ layout, plan, headings }: PlanPiece, section: number): readonly CellRow[] {
  const { columns, sections } = layout
  if (sections === 'row') return [[{ text: headings[section] ?? '', bold: true, across: columns.length }]]
  if (sections !== 'cells') return []
  const { number, title } = plan.sections?.[section] ?? { number: null, title: '' }
  return [
    columns.map(({ role }) => ({
      text: role === 'number' ? (number ?? '') : role === 'title' ? title : '',
      bold: true,
    })),
  ]
}

/** A row for each assignment; the measure's own cells reach over them. */
function measureRows(piece: PlanPiece, index: number): readonly CellRow[] {
  const measure = piece.plan.measures[index]
  if (measure === undefined) return []
  const down = measure.assignments.length
  return measure.assignments.map((assignment, at) =>
    piece.layout.columns.flatMap((column): readonly CellText[] => {
      const termed = ['due', 'start', 'end', 'mark', 'responsible'].includes(column.role)
      if (!termed && at > 0) return []
      const inherited = at > 0 ? 'none' : inheritance(piece, column.role, index)
      if (inherited === 'covered') return []
      const cell = cellOf(piece, column, measure, assignment, index)
      if (typeof inherited === 'number') return [{ ...cell, down: inherited }]
      if (inherited !== 'none') return [{ text: inherited.sign }]
      return [termed || down === 1 ? cell : { ...cell, down }]
    }),
  )
}

type Inheritance = 'none' | 'covered' | number | { readonly sign: string }

/** How a cell stands to the ones above and below that say the same: it reaches over so many, is covered, or refers. */
function inheritance(
  { layout, plan: { measures } }: PlanPiece,
  role: ColumnRole,
  index: number,
): Inheritance {
  const way = role === 'section' ? 'merge' : layout.inherit?.[role]
  if (way === undefined) return 'none'
  const textAt = (at: number) => {
    const measure = measures[at]
    if (measure === undefined || measure.assignments.length > 1 || layout.tears?.includes(at)) return null
    const [assignment] = measure.assignments
    const text =
      role === 'responsible' ? assignment?.responsible : role === 'section' ? 'section' : assignment?.due
    return `${measure.section} ${text}`
  }
  const same = (at: number) => {
    const measure = measures[at]
    const before = measures[at - 1]
    if (measure === undefined || before === undefined) return false
    const heading = layout.sections !== undefined && layout.sections !== 'column'
    if (heading && measure.section !== before.section) return false
    return textAt(at) !== null && textAt(at) === textAt(at - 1)
  }
  if (way !== 'merge') return same(index) ? { sign: way } : 'none'
  if (same(index)) return 'covered'
  let down = 1
  while (same(index + down)) down++
  return down
}

function cellOf(
  { layout, plan, headings }: PlanPiece,
  column: Column,
  measure: GoldMeasure,
  { due, responsible, schedule }: GoldAssignment,
  index: number,
): CellText {
  const cell = (text: string | null | undefined) => ({ text: (text ?? '').replaceAll(' // ', '\n\n') })
  const [from, to] = (due ?? '').split(' – ')
  const onlyEnd = schedule.windows[0]?.[0] === null
  switch (column.role) {
    case 'number':
      if (measure.number === null) return cell('')
      return layout.automatic ? { text: '', label: `${measure.number}.` } : cell(`${measure.number}.`)
    case 'section':
      return cell(measure.section === null ? '' : (headings[measure.section] ?? plan.sections?.[0]?.title))
    case 'title':
      return cell(measure.title)
    case 'result':
      return cell(measure.result)
    case 'audience':
      return cell(measure.audience)
    case 'due':
      return cell(due)
    case 'start':
      return cell(onlyEnd ? '' : from)
    case 'end':
      return cell(to ?? from)
    case 'mark':
      return cell((due ?? '').split(', ').includes(column.head) ? (layout.sign ?? '+') : '')
    case 'responsible':
      return cell(responsible)
    case 'other':
      return cell(column.fill?.[index % column.fill.length])
  }
}
