import type { DraftChange } from '#core/plan/draft-change.ts'
import { partiesOfText } from '#core/plan/parties.ts'
import type { MeasureDraft, MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'
import { headings } from '../ru/headings.ts'
import { emptyMeasure, emptySection } from './new-rows.ts'

export interface PastedRows {
  readonly changes: readonly DraftChange[]
  readonly measures: number
  readonly sections: number
  /** The columns were told by their headings, not by their order. */
  readonly byHeading: boolean
}

type Column = MeasureField | { readonly extra: string } | null

/**
 * Rows of a spreadsheet as measures of a plan, laid in before `before`. Columns go by a heading row where there is
 * one, else by the order of the columns that the screen shows, from `from` on. A row with words in one cell only is a
 * section's heading.
 */
export function measuresFromSheet(
  sheet: readonly (readonly string[])[],
  shown: readonly MeasureField[],
  plan: { readonly index: number; readonly draft: PlanDraft },
  spot: { readonly before: string | null; readonly section: string | null },
): PastedRows {
  const head = columnsByHeading(sheet[0] ?? [])
  const width = Math.max(0, ...sheet.map((row) => row.length))
  const columns = head ?? columnsByOrder(sheet, shown, width)
  const titled = columns.includes('title')
  const changes: DraftChange[] = []
  let measures: MeasureDraft[] = []
  let { section } = spot
  let counts = { measures: 0, sections: 0 }
  const flush = () => {
    if (measures.length > 0)
      changes.push({ kind: 'add-measures', plan: plan.index, before: spot.before, measures })
    measures = []
  }
  for (const row of head === null ? sheet : sheet.slice(1)) {
    const filled = row.filter((cell) => cell !== '')
    const alone = filled[0]
    if (alone === undefined || columnNumbers(row)) continue
    if (filled.length === 1 && width >= 3 && titled && !/^[\d.]+$/u.test(alone)) {
      flush()
      const made = emptySection(oneLine(alone))
      changes.push({
        kind: 'add-section',
        plan: plan.index,
        before: sectionBehind(plan.draft, spot.section),
        section: made,
      })
      section = made.key
      counts = { ...counts, sections: counts.sections + 1 }
      continue
    }
    measures.push(measureOf(row, columns, section))
    counts = { ...counts, measures: counts.measures + 1 }
  }
  flush()
  return { changes, ...counts, byHeading: head !== null }
}

function measureOf(row: readonly string[], columns: readonly Column[], section: string | null): MeasureDraft {
  const fields: Partial<Record<MeasureField, string>> = {}
  const extra: { heading: string; text: string }[] = []
  for (const [index, column] of columns.entries()) {
    const text = oneLine(row[index] ?? '')
    if (column === null || text === '') continue
    if (typeof column === 'object') extra.push({ heading: column.extra, text })
    else fields[column] = fields[column] === undefined ? text : `${fields[column]} ${text}`
  }
  const empty = emptyMeasure(section, fields.number?.replace(/\.$/u, '') ?? null)
  const responsible = fields.responsible ?? null
  return {
    ...empty,
    title: fields.title ?? '',
    result: fields.result ?? null,
    audience: fields.audience ?? null,
    extra,
    assignments: empty.assignments.map((term) => ({
      ...term,
      due: fields.due ?? null,
      responsible,
      parties: partiesOfText(responsible),
    })),
  }
}

/** Two headings at least must be known, one of them the measure's own: else it is a row like the others. */
function columnsByHeading(row: readonly string[]): readonly Column[] | null {
  const columns = row.map((cell): Column => {
    const known = headings.find(({ pattern }) => pattern.test(cell))
    return known?.field ?? (cell === '' ? null : { extra: oneLine(cell) })
  })
  const named = columns.filter((column) => typeof column === 'string')
  return named.includes('title') && new Set(named).size >= 2 ? columns : null
}

/** A first column of words, where a number is expected, means that the sheet has no column of numbers. */
function columnsByOrder(
  sheet: readonly (readonly string[])[],
  shown: readonly MeasureField[],
  width: number,
): readonly Column[] {
  const first = sheet.map((row) => row[0] ?? '').filter((cell) => cell !== '')
  const numbered =
    first.length > 0 && first.filter((cell) => /^\d[\d.]*\)?$/u.test(cell)).length * 2 >= first.length
  const order = shown[0] === 'number' && !numbered ? shown.slice(1) : shown
  return Array.from({ length: width }, (_, index) => order[index] ?? null)
}

/** The row «1 2 3 4» under a head. */
function columnNumbers(row: readonly string[]): boolean {
  return row.length >= 3 && row.every((cell, index) => cell === String(index + 1))
}

function sectionBehind(plan: PlanDraft, section: string | null): string | null {
  if (section === null) return null
  return plan.sections[plan.sections.findIndex((row) => row.key === section) + 1]?.key ?? null
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
