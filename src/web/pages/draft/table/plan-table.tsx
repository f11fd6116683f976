import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'
import { useChoice, useReadOnly } from '../review.ts'
import { type PlanRow, planRows } from '../rows/plan-rows.ts'
import { columnWord, words } from '../ru/table.ts'
import { MeasureRow } from './measure-row.tsx'
import { SectionRow } from './section-row.tsx'
import classes from './table.module.css'
import { TableContext, type TableFrame } from './table-context.ts'
import { useSummons } from './use-summons.ts'
import { useTableKeys } from './use-table-keys.ts'
import { useWalk } from './use-walk.ts'

interface PlanTableProps {
  readonly index: number
  readonly plan: PlanDraft
  readonly calendar: WorkingCalendar
  /** Sentences by row and field, see findings/finding-marks.ts. */
  readonly marks: ReadonlyMap<string, string>
  readonly columns: readonly MeasureField[]
}

/** The measures of one plan. Only the rows in sight are drawn; the chosen one always is. */
export function PlanTable({ index, plan, calendar, marks, columns }: PlanTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => planRows(plan), [plan])
  const chosenKey = useChoice(({ spot }) =>
    spot?.kind === 'cell' ? spot.assignment : spot?.kind === 'section' ? spot.section : null,
  )
  const chosenAt = rows.findIndex((row) => row.key === chosenKey)
  const readOnly = useReadOnly()
  const walk = useWalk(index, columns)
  const frame = useFrame(plan, columns, calendar, readOnly, walk)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.kind === 'section' ? 40 : 76),
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
    scrollPaddingStart: 40,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
      if (chosenAt !== -1 && (chosenAt < from || chosenAt > to)) shown.push(chosenAt)
      return shown.sort((left, right) => left - right)
    },
  })
  useSummons(rows, virtual)
  const onKeyDown = useTableKeys(index, rows, frame)
  const summary = rows.length === 0 ? undefined : rows.length + 1
  return (
    <TableContext.Provider value={frame}>
      <div
        ref={scroller}
        className={classes.table}
        role="grid"
        aria-label={words.table}
        aria-rowcount={summary}
        aria-colcount={frame.columns.length}
        aria-readonly={readOnly}
        data-columns={frame.columns.length}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`} tabIndex={-1}>
          {frame.columns.map((field) => (
            <div
              key={field}
              role="columnheader"
              className={`${classes.cell} ${classes[field]}`}
              tabIndex={-1}
            >
              {columnWord[field]}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                tabIndex={-1}
                className={lookOf(row, item.index === chosenAt)}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'section' ? (
                  <SectionRow section={row.section} columns={frame.columns.length} />
                ) : (
                  <MeasureRow
                    row={row}
                    entry={item.index === firstMeasure(rows)}
                    marks={marks.get(row.key)}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </TableContext.Provider>
  )
}

function firstMeasure(rows: readonly PlanRow[]): number {
  return rows.findIndex((row) => row.kind === 'measure')
}

function lookOf(row: PlanRow, chosen: boolean): string {
  const kind =
    row.kind === 'section'
      ? classes.section
      : row.first
        ? classes.measure
        : `${classes.measure} ${classes.further}`
  return `${classes.row} ${classes.laid} ${kind} ${chosen ? classes.chosenRow : ''}`
}

/** Stays the same value while only measures change, as every cell reads it. */
function useFrame(
  plan: PlanDraft,
  columns: readonly MeasureField[],
  calendar: WorkingCalendar,
  readOnly: boolean,
  walk: TableFrame['walk'],
): TableFrame {
  const { title, level, period, sections } = plan
  // biome-ignore lint/correctness/useExhaustiveDependencies: terms read the plan's period and sections only
  const frame = useMemo(() => ({ ...plan, measures: [] }), [title, level, period, sections])
  return useMemo(
    () => ({ columns, plan: frame, calendar, readOnly, walk }),
    [columns, frame, calendar, readOnly, walk],
  )
}
