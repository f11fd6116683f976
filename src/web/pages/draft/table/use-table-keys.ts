import type { KeyboardEvent } from 'react'
import type { MeasureField } from '#core/plan/plan-draft.ts'
import type { Spot } from '../place/spot.ts'
import { useReview } from '../review.ts'
import type { PlanRow } from '../rows/plan-rows.ts'
import type { TableFrame } from './table-context.ts'

/** Arrows, Home, End and the page keys, as in a spreadsheet; what is done with rows stands in row-actions. */
export function useTableKeys(_index: number, rows: readonly PlanRow[], frame: TableFrame) {
  const { chooser } = useReview()
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'gridcell') return
    const { spot } = chooser.get()
    const next = spot === null ? null : target(event, spot, rows, frame.columns)
    if (next === null) return
    event.preventDefault()
    chooser.goTo(next)
  }
}

function target(
  event: KeyboardEvent,
  spot: Spot,
  rows: readonly PlanRow[],
  columns: readonly MeasureField[],
): Spot | null {
  const field = spot.kind === 'cell' ? spot.field : 'title'
  const at = rows.findIndex((row) => row.key === (spot.kind === 'cell' ? spot.assignment : keyOf(spot)))
  const edge = event.ctrlKey
  switch (event.key) {
    case 'ArrowDown':
      return edge ? null : spotAt(rows, at + 1, field, 1)
    case 'ArrowUp':
      return edge ? null : spotAt(rows, at - 1, field, -1)
    case 'PageDown':
      return spotAt(rows, Math.min(rows.length - 1, at + 8), field, -1)
    case 'PageUp':
      return spotAt(rows, Math.max(0, at - 8), field, 1)
    case 'ArrowRight':
    case 'ArrowLeft': {
      if (spot.kind !== 'cell' || edge) return null
      const to = columns[columns.indexOf(field) + (event.key === 'ArrowRight' ? 1 : -1)]
      return to === undefined ? null : spotAt(rows, at, to, 0)
    }
    case 'Home':
      return edge ? spotAt(rows, 0, 'title', 1) : spotAt(rows, at, 'number', 0)
    case 'End':
      return edge ? spotAt(rows, rows.length - 1, 'title', -1) : spotAt(rows, at, 'responsible', 0)
    default:
      return null
  }
}

/** The spot in a row; a further term of a measure has only two fields, others are looked for further on. */
export function spotAt(
  rows: readonly PlanRow[],
  at: number,
  field: MeasureField,
  step: -1 | 0 | 1,
): Spot | null {
  const row = rows[at]
  if (row === undefined) return null
  if (row.kind === 'section') return { kind: 'section', section: row.key }
  if (!row.first && field !== 'due' && field !== 'responsible')
    return step === 0 ? null : spotAt(rows, at + step, field, step)
  return { kind: 'cell', measure: row.measure.key, assignment: row.assignment.key, field }
}

function keyOf(spot: Spot): string {
  return spot.kind === 'section' ? spot.section : ''
}
