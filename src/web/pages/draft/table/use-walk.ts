import { useMemo, useRef } from 'react'
import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'
import type { Spot } from '../place/spot.ts'
import { useReview } from '../review.ts'
import { emptyMeasure, rowBehind } from '../rows/new-rows.ts'
import type { PlanRow } from '../rows/plan-rows.ts'
import { shownColumns } from '../rows/shown-columns.ts'
import type { Walk } from './table-context.ts'

/** The way of the cursor from cell to cell while one types; it reads the rows of the moment, and is itself never new. */
export function useWalk(index: number, rows: readonly PlanRow[], plan: PlanDraft): Walk {
  const review = useReview()
  const now = useRef({ rows, plan })
  now.current = { rows, plan }
  return useMemo(() => {
    const { chooser, desk } = review
    const spotOf = (row: PlanRow | undefined, field: MeasureField): Spot | null =>
      row?.kind === 'measure'
        ? { kind: 'cell', measure: row.measure.key, assignment: row.assignment.key, field }
        : null
    return {
      next: ({ row, field }, step) => {
        const { rows, plan } = now.current
        const cells = rows.flatMap((one) =>
          one.kind === 'section'
            ? []
            : shownColumns(plan)
                .filter((column) => one.first || column === 'due' || column === 'responsible')
                .map((column) => ({ row: one, field: column })),
        )
        const at = cells.findIndex((cell) => cell.row.key === row && cell.field === field)
        const cell = cells[at + step]
        const spot = spotOf(cell?.row, cell?.field ?? 'title')
        if (spot !== null) chooser.edit(spot)
        else chooser.leave()
      },
      down: (row, field) => {
        const { rows, plan } = now.current
        const at = rows.findIndex((one) => one.key === row)
        const here = rows[at]
        const below = rows
          .slice(at + 1)
          .find((one) => one.kind === 'measure' && (one.first || field === 'due' || field === 'responsible'))
        const spot = spotOf(below, field)
        if (spot !== null) {
          chooser.goTo(spot)
          return
        }
        const measure = here?.kind === 'measure' ? here.measure : null
        // An empty last row asks for no further one.
        if (measure === null || measure.title === '') {
          chooser.leave()
          return
        }
        const place = rowBehind(desk.view().draft.reading.plans[index] ?? plan, { measure: measure.key })
        const fresh = emptyMeasure(place.section, place.number)
        if (!desk.change([{ kind: 'add-measures', plan: index, before: place.before, measures: [fresh] }]))
          return
        const assignment = fresh.assignments[0]?.key ?? ''
        chooser.edit({ kind: 'cell', measure: fresh.key, assignment, field: 'title' })
      },
      back: () => {
        const { spot } = chooser.get()
        if (spot !== null) chooser.goTo(spot)
      },
    }
  }, [review, index])
}
