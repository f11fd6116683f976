import type { MeasureField } from '#core/plan/plan-draft.ts'
import type { Review } from '../review.ts'
import { measuresFromSheet, type PastedRows } from '../rows/measures-from-sheet.ts'
import { rowBehind } from '../rows/new-rows.ts'
import { parseSheet } from '../rows/parse-sheet.ts'

/** What the text on the clipboard would lay in behind the chosen row; null where it is no table. */
export function rowsToPaste(
  { desk, chooser }: Review,
  index: number,
  columns: readonly MeasureField[],
  text: string,
): PastedRows | null {
  const plan = desk.view().draft.reading.plans[index]
  if (plan === undefined) return null
  const { spot } = chooser.get()
  const after =
    spot?.kind === 'cell'
      ? { measure: spot.measure }
      : spot?.kind === 'section'
        ? { section: spot.section }
        : null
  const place = rowBehind(plan, after)
  const pasted = measuresFromSheet(parseSheet(text), columns, { index, draft: plan }, place)
  return pasted.measures + pasted.sections === 0 ? null : pasted
}

/** Several cells or several lines: a table, and not a word to be put into one cell. */
export function looksLikeRows(text: string): boolean {
  return text.includes('\t')
}
