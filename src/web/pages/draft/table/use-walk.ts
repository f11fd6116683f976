import { useMemo, useRef } from 'react'
import type { MeasureDraft, MeasureField } from '#core/plan/plan-draft.ts'
import type { Spot } from '../place/spot.ts'
import { useReview } from '../review.ts'
import { emptyMeasure, isBlank, rowBehind } from '../rows/new-rows.ts'
import { type PlanRow, planRows } from '../rows/plan-rows.ts'
import type { Walk } from './table-context.ts'

/**
 * The way of the cursor from cell to cell while one types. It asks the desk for the rows of the moment: what was saved a
 * line before has not been drawn yet.
 */
export function useWalk(index: number, columns: readonly MeasureField[]): Walk {
  const review = useReview()
  const shown = useRef(columns)
  shown.current = columns
  return useMemo(() => {
    const { chooser, desk } = review
    const planNow = () => desk.view().draft.reading.plans[index] ?? null
    /** A row whose title is left without a word would only be in the way of putting the plan in force. */
    const dropBlank = (measure: MeasureDraft, left: MeasureField): boolean => {
      const plan = planNow()
      if (left !== 'title' || plan === null || !isBlank(measure)) return false
      const rows = planRows(plan)
      const at = rows.findIndex((one) => one.kind === 'measure' && one.measure.key === measure.key)
      const above = rows.slice(0, at).findLast((one) => one.kind === 'measure' && one.first)
      if (!desk.change([{ kind: 'drop-measures', measures: [measure.key] }])) return false
      const [spot] = above === undefined ? [] : cellsOf(above, ['title'])
      if (spot === undefined) chooser.leave()
      else chooser.goTo(spot)
      return true
    }
    return {
      next: ({ row, field }, step) => {
        const plan = planNow()
        const cells = plan === null ? [] : planRows(plan).flatMap((one) => cellsOf(one, shown.current))
        const at = cells.findIndex((cell) => cell.assignment === row && cell.field === field)
        const spot = cells[at + step]
        if (spot !== undefined) chooser.edit(spot)
        else chooser.leave()
      },
      down: (row, field, written) => {
        const plan = planNow()
        const rows = plan === null ? [] : planRows(plan)
        const at = rows.findIndex((one) => one.key === row)
        const below = rows.slice(at + 1).flatMap((one) => cellsOf(one, [field]))[0]
        if (below !== undefined) {
          chooser.goTo(below)
          return
        }
        const here = rows[at]
        if (plan === null || here?.kind !== 'measure' || dropBlank(here.measure, field)) return
        // Who mends a last row does not go on writing; an empty one asks for no further one.
        if (!written || here.measure.title === '') {
          chooser.goTo({ kind: 'cell', measure: here.measure.key, assignment: here.assignment.key, field })
          return
        }
        const place = rowBehind(plan, { measure: here.measure.key })
        const fresh = emptyMeasure(place.section, place.number)
        if (!desk.change([{ kind: 'add-measures', plan: index, before: place.before, measures: [fresh] }]))
          return
        const assignment = fresh.assignments[0]?.key ?? ''
        chooser.edit({ kind: 'cell', measure: fresh.key, assignment, field: 'title' })
      },
      back: () => {
        const { spot } = chooser.get()
        if (spot === null) return
        const measure =
          spot.kind === 'cell' ? planNow()?.measures.find((one) => one.key === spot.measure) : undefined
        if (spot.kind !== 'cell' || measure === undefined || !dropBlank(measure, spot.field))
          chooser.goTo(spot)
      },
    }
  }, [review, index])
}

/** The cells of a row that can be typed into: a further term of a measure has only two. */
function cellsOf(
  row: PlanRow,
  columns: readonly MeasureField[],
): readonly Extract<Spot, { readonly kind: 'cell' }>[] {
  if (row.kind === 'section') return []
  return columns
    .filter((field) => row.first || field === 'due' || field === 'responsible')
    .map((field) => ({ kind: 'cell', measure: row.measure.key, assignment: row.assignment.key, field }))
}
