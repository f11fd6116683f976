import { createContext, useContext } from 'react'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'

/** What every cell of one plan's table needs; changes seldom, so that typing in one row redraws no other. */
export interface TableFrame {
  readonly columns: readonly MeasureField[]
  /** The plan without its measures: what a term is read against. */
  readonly plan: PlanDraft
  readonly calendar: WorkingCalendar
  readonly readOnly: boolean
  /** Where the focus goes from an editor, in the order that the screen shows. */
  readonly walk: Walk
}

export interface Walk {
  readonly next: (from: { readonly row: string; readonly field: MeasureField }, step: 1 | -1) => void
  /** Down from a last row that has just been written lays in another; `written`: it was blank when typing began. */
  readonly down: (row: string, field: MeasureField, written: boolean) => void
  readonly back: () => void
}

export const TableContext = createContext<TableFrame | null>(null)

export function useTable(): TableFrame {
  const frame = useContext(TableContext)
  if (frame === null) throw new Error('useTable outside a table')
  return frame
}
