import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { MeasureGroup } from './measure-groups.ts'
import { MeasureRows } from './measure-rows.tsx'
import classes from './measure-table.module.css'
import { MeasureTableHead } from './measure-table-head.tsx'
import { words } from './ru/plan.ts'
import { useCompact } from './use-compact.ts'

/** From this many measures on only those near the window are drawn. */
const longFrom = 150

interface MeasureTableProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

type Line =
  | { readonly kind: 'section'; readonly id: string; readonly title: string; readonly count: number }
  | { readonly kind: 'measure'; readonly id: string; readonly measure: MeasureView }

/** The measures as a table by section; each measure is a row group of its own, with a row for each of its terms. */
export function MeasureTable({ plan, groups }: MeasureTableProps) {
  const [compact] = useCompact()
  const lines = linesOf(plan, groups)
  const columns = columnsOf(plan)
  return (
    <table className={classes.table} data-compact={compact || undefined}>
      <caption className="unseen">{words.caption}</caption>
      <MeasureTableHead columns={columns} />
      {lines.length > longFrom ? (
        <NearLines plan={plan} lines={lines} columns={columns} />
      ) : (
        lines.map((line) => <TableLine key={line.id} plan={plan} line={line} columns={columns} />)
      )}
    </table>
  )
}

interface NearLinesProps {
  readonly plan: PlanView
  readonly lines: readonly Line[]
  readonly columns: Columns
}

/** The part of a long table that is near the window, between two empty stretches. */
function NearLines({ plan, lines, columns }: NearLinesProps) {
  const start = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    if (start.current !== null) setMargin(start.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  const near = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'section' ? 44 : 78),
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (index) => lines[index]?.id ?? index,
  })
  const items = near.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = near.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <>
      <tbody ref={start} aria-hidden="true">
        <tr style={{ height: Math.max(0, before) }} />
      </tbody>
      {items.map((item) => {
        const line = lines[item.index]
        return (
          line !== undefined && (
            <TableLine
              key={line.id}
              plan={plan}
              line={line}
              columns={columns}
              index={item.index}
              measure={near.measureElement}
            />
          )
        )
      })}
      <tbody aria-hidden="true">
        <tr style={{ height: Math.max(0, after) }} />
      </tbody>
    </>
  )
}

interface TableLineProps {
  readonly plan: PlanView
  readonly line: Line
  readonly columns: Columns
  readonly index?: number
  readonly measure?: (element: HTMLElement | null) => void
}

function TableLine({ plan, line, columns, index, measure }: TableLineProps) {
  return (
    <tbody ref={measure} data-index={index}>
      {line.kind === 'section' ? (
        <tr>
          <th
            colSpan={4 + Number(columns.number) + Number(columns.result)}
            scope="rowgroup"
            className={classes.section}
          >
            {line.title} <span className={classes.count}>{line.count}</span>
          </th>
        </tr>
      ) : (
        <MeasureRows measure={line.measure} today={plan.today} planId={plan.id} columns={columns} />
      )}
    </tbody>
  )
}

function linesOf(plan: PlanView, groups: readonly MeasureGroup[]): readonly Line[] {
  return groups.flatMap((group, index): Line[] => {
    const measures = group.measures.map((measure): Line => ({ kind: 'measure', id: measure.id, measure }))
    const alone = group.section === null && (plan.sections.length === 0 || groups.length === 1)
    if (alone) return measures
    const title =
      group.section === null ? words.noSection : words.sectionTitle(group.section.number, group.section.title)
    const id = group.section?.id ?? `loose ${index}`
    return [{ kind: 'section', id, title, count: group.measures.length }, ...measures]
  })
}
