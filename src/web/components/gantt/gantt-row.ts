import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'

/** A line of the drawing: what has tasks over time, or the name of a part of the plan. */
export type GanttRow =
  | GanttTaskRow
  | { readonly kind: 'section'; readonly id: string; readonly title: string }

export interface GanttTaskRow {
  readonly kind: 'row'
  readonly id: string
  readonly title: string
  readonly standing: Standing
  readonly tasks: readonly GanttTask[]
}

export interface GanttTask {
  readonly id: string
  /** null: only the last day is known, «до …». */
  readonly startOn: CivilDate | null
  /** null: it waits for a date, and has no bar. */
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly standing: Standing
}

/** What is drawn, and over which time; it must stay the same value as long as it is the same. */
export interface GanttSheet {
  readonly rows: readonly GanttRow[]
  readonly start: CivilDate
  readonly end: CivilDate
  readonly today: CivilDate
  /** `today` is a past day, as which it is drawn. */
  readonly past: boolean
}

/** Height of a row, in pixels; the sheet of styles says the same. */
export const rowHeight = 44

/** Height of the axis above the rows, in pixels. */
export const axisHeight = 62

/** Rows that are drawn together. */
export const blockRows = 16

export interface RowBlock {
  /** Index of its first row. */
  readonly start: number
  readonly rows: readonly GanttRow[]
}

export function rowBlocks(rows: readonly GanttRow[]): readonly RowBlock[] {
  return Array.from({ length: Math.ceil(rows.length / blockRows) }, (_, index) => {
    const start = index * blockRows
    return { start, rows: rows.slice(start, start + blockRows) }
  })
}
