import { addMonths, type Period } from '#core/calendar/civil-date.ts'
import { partiesOf } from '#core/plan/parties.ts'
import type { Place } from '#core/plan/place.ts'
import type {
  AssignmentDraft,
  MeasureDraft,
  MeasureField,
  PeriodDraft,
  SectionDraft,
} from '#core/plan/plan-draft.ts'
import { partyNoun } from '#core/plan/ru/party-words.ts'
import type { Track } from '#core/plan/track.ts'
import type { Layout } from './column-roles.ts'
import { dayInMonth } from './day-in-month.ts'
import type { Side, Slot, SlotRow } from './row-slots.ts'
import { nothing, sameAsAbove } from './ru/column-words.ts'
import { trackParty } from './ru/frame-words.ts'
import { leadingNumber } from './ru/number-words.ts'
import { parseSectionHeading } from './section-heading.ts'
import type { HeadingRow, ValueRow } from './table-rows.ts'
import { termAndParty } from './term-and-party.ts'

/** A plan while its tables are being read. */
export interface PlanState {
  readonly sections: SectionDraft[]
  readonly measures: MeasureDraft[]
  readonly columns: Set<MeasureField>
  /** The plan's period where it is one year's, a school year too: terms of sections take their year from it. */
  readonly year: Period | null
  section: string | null
  /** Each section by its key, with the one that it stands in: rows numbered at its own level go on there. */
  readonly nested: Map<string, { readonly section: SectionDraft; readonly outer: string | null }>
  rows: number
  assignments: number
  /** The last value of each field and side, for «то же». */
  readonly above: Map<string, Slot>
}

export function newPlanState(stated: PeriodDraft | null): PlanState {
  const { start, end } = stated ?? { start: null, end: null }
  const year = start === null || end === null || end >= addMonths(start, 12) ? null : { start, end }
  return {
    sections: [],
    measures: [],
    columns: new Set(),
    year,
    section: null,
    nested: new Map(),
    rows: 0,
    assignments: 0,
    above: new Map(),
  }
}

export function noteColumns(state: PlanState, layout: Layout): void {
  for (const { role, track } of layout.columns) {
    if (role === 'due-start' || role === 'due-end' || role === 'due-mark') state.columns.add('due')
    else if (role === 'due-responsible') state.columns.add('due').add('responsible')
    else if (
      role === 'number' ||
      role === 'title' ||
      role === 'result' ||
      role === 'audience' ||
      role === 'due'
    ) {
      state.columns.add(role)
    } else if (role === 'responsible' && track === null) state.columns.add(role)
  }
}

export function addHeading(state: PlanState, text: string, at: Place): void {
  const heading = parseSectionHeading(text, state.year)
  const key = `s${state.sections.length + 1}`
  const { word, number, title, start, end } = heading
  const section = { key, number, title, start, end, at, ...(word === null ? {} : { word }) }
  state.nested.set(key, { section, outer: outerOf(state, number) })
  state.sections.push(section)
  state.section = key
}

/** The open section that a heading with this number stands in: headings of its own level are closed by it. */
function outerOf(state: PlanState, number: string | null): string | null {
  let key = state.section
  while (key !== null) {
    const open = state.nested.get(key)
    const own = open?.section.number ?? ''
    if (!/^\d/u.test(own) || number?.startsWith(`${own}.`) === true) return key
    key = open?.outer ?? null
  }
  return null
}

/** «6» behind «5. …:» with its «5.1», «5.2»: the numbering is back at the heading's level, and its rows are over. */
function leaveNested(state: PlanState, number: string | null): void {
  const open = state.section === null ? undefined : state.nested.get(state.section)
  if (open === undefined || open.section.word !== undefined) return
  if (number === null || !sameLevel(open.section.number, number)) return
  const last = state.measures.at(-1)
  const nested =
    last?.section === open.section.key && last.number?.startsWith(`${open.section.number}.`) === true
  if (nested) state.section = open.outer
}

/** «5» and «6», «2.3» and «2.4». */
function sameLevel(heading: string | null, number: string): boolean {
  if (heading === null || heading === number || !/^\d+(?:\.\d+)*$/u.test(heading)) return false
  const stem = (text: string) => text.slice(0, text.lastIndexOf('.') + 1)
  return /^\d+(?:\.\d+)*$/u.test(number) && stem(heading) === stem(number)
}

export function addRow(state: PlanState, row: HeadingRow | ValueRow): void {
  if (row.kind === 'heading') addHeading(state, row.text, row.at)
  else addValues(state, row)
}

function addValues(state: PlanState, row: SlotRow): void {
  if (row.section?.own === true && row.section.text !== state.sections.at(-1)?.title) {
    addHeading(state, row.section.text, row.section.at)
  }
  let counted = false
  for (const found of row.sides) {
    const side = inherit(state, found)
    if (beginsMeasure(row, side)) {
      if (!counted) state.rows++
      counted = true
      addMeasure(state, row, side)
    } else addToLast(state, side)
  }
}

function beginsMeasure(row: SlotRow, side: Side): boolean {
  if (side.title !== null) return side.title.own || (row.number?.own === true && side.track === null)
  // A number with a term or a party, but no words: the title is what is missing.
  return row.number?.own === true && side.track === null && (side.due !== null || side.responsible !== null)
}

function inherit(state: PlanState, side: Side): Side {
  const inherited: { -readonly [K in keyof Side]: Side[K] } = { ...side }
  for (const field of ['due', 'responsible', 'result', 'audience'] as const) {
    const slot = side[field]
    if (slot === null) continue
    const key = `${side.track ?? ''}/${field}`
    const before = state.above.get(key)
    if (sameAsAbove.test(slot.text) && before !== undefined)
      inherited[field] = { ...before, at: slot.at, own: slot.own }
    else if (nothing.test(slot.text)) inherited[field] = null
    else state.above.set(key, slot)
  }
  return inherited
}

function addMeasure(state: PlanState, row: SlotRow, side: Side): void {
  const { title, result, audience } = side
  const number = row.number === null ? null : numberOf(row.number.text)
  leaveNested(state, number)
  state.measures.push({
    key: `m${state.measures.length + 1}`,
    number,
    section: state.section,
    track: side.track,
    row: side.track === null ? null : state.rows,
    title: title?.text ?? '',
    result: result?.text ?? null,
    audience: audience?.text ?? null,
    extra: row.extra,
    assignments: (byParty(side) ?? [side]).map((one) => assignmentOf(state, one)),
    at: {
      ...(row.number === null ? {} : { number: row.number.at }),
      title: title?.at ?? row.at,
      ...(result === null ? {} : { result: result.at }),
      ...(audience === null ? {} : { audience: audience.at }),
      ...(side.due === null ? {} : { due: side.due.at }),
      ...(side.responsible === null ? {} : { responsible: side.responsible.at }),
    },
  })
}

/** The number without its closing dot; null where only scraps stand in the cell. */
function numberOf(text: string): string | null {
  const number = text.replace(/[\s.):]+$/u, '').trim()
  return /[\p{L}\d]/u.test(number) ? number : null
}

function assignmentOf(state: PlanState, side: Side): AssignmentDraft {
  const { due, responsible, track } = side
  const stage = state.section === null ? undefined : state.nested.get(state.section)?.section
  return {
    key: `a${++state.assignments}`,
    due: due?.text ?? null,
    reading: due?.reading ?? (due === null ? null : dayInMonth(due.text, stage?.title ?? '')),
    responsible: responsible?.text ?? null,
    parties:
      track !== null && responsible === null ? [trackParty[track]] : partiesOf(responsible?.paragraphs ?? []),
    at: {
      ...(due === null ? {} : { due: due.at }),
      ...(responsible === null ? {} : { responsible: responsible.at }),
    },
  }
}

/** «школы – до 10 августа; управление – до 15 августа»: each party with its own term. null: the cell says one of all. */
function byParty(side: Side): readonly Side[] | null {
  const { due, responsible } = side
  if (due === null || due.reading !== undefined) return null
  const pieces = piecesOf(due)
  const named = responsible === null ? [] : piecesOf(responsible)
  const sides: Side[] = []
  for (const [i, piece] of pieces.entries()) {
    const found = termAndParty(piece.replace(/:\s+/u, ' – '))
    if (found === null || found.due === '' || !partyNoun.test(found.responsible)) return null
    // Their own column names them more fully: «директора школ» for «школы».
    const party = named.length === pieces.length ? (named[i] ?? '') : found.responsible
    const at = { ...(responsible ?? due), own: true }
    sides.push({
      ...side,
      due: { ...due, text: found.due, paragraphs: [found.due] },
      responsible: { ...at, text: party, paragraphs: [party] },
    })
  }
  return sides.length < 2 ? null : sides
}

function piecesOf({ paragraphs }: Slot): readonly string[] {
  return paragraphs.flatMap((one) => one.split(/;\s*|\n/u)).filter((one) => /\p{L}/u.test(one))
}

/** A row without words of its own adds to the measure above: another term and party, or more of its result. */
function addToLast(state: PlanState, side: Side): void {
  const at = lastOf(state.measures, side.track)
  const measure = state.measures[at]
  if (measure === undefined) return
  if (side.due?.own === true || (side.responsible?.own === true && side.due !== null)) {
    const last = measure.assignments.at(-1)
    const next = assignmentOf(state, side)
    const kept =
      side.responsible === null && last !== undefined
        ? { ...next, responsible: last.responsible, parties: last.parties }
        : next
    state.measures[at] = { ...measure, assignments: [...measure.assignments, kept] }
    return
  }
  if (side.responsible?.own === true) {
    const last = measure.assignments.at(-1)
    if (last === undefined) return
    const more: AssignmentDraft = {
      ...last,
      responsible: [last.responsible, side.responsible.text].filter((text) => text !== null).join(' '),
      parties: [...last.parties, ...partiesOf(side.responsible.paragraphs)],
    }
    state.measures[at] = { ...measure, assignments: [...measure.assignments.slice(0, -1), more] }
  }
  if (side.result?.own === true) {
    state.measures[at] = {
      ...(state.measures[at] ?? measure),
      result: [measure.result, side.result.text].filter((text) => text !== null).join(' '),
    }
  }
}

function lastOf(measures: readonly MeasureDraft[], track: Track | null): number {
  for (let i = measures.length - 1; i >= 0; i--) if (measures[i]?.track === track) return i
  return -1
}

/** Numbers typed in front of the titles are the measures' numbers where the table has no column for them. */
export function takeLeadingNumbers(state: PlanState): void {
  if (state.columns.has('number') || state.measures.length < 2) return
  const numbered = state.measures.filter((measure) => leadingNumber.test(measure.title)).length
  if (numbered * 5 < state.measures.length * 3) return
  state.columns.add('number')
  for (const [i, measure] of state.measures.entries()) {
    const found = leadingNumber.exec(measure.title)
    if (found === null) continue
    state.measures[i] = { ...measure, number: found[1] ?? null, title: measure.title.slice(found[0].length) }
  }
}
