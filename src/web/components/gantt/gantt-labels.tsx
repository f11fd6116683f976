import { memo } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { StandingDrawing } from '../standing-shape.tsx'
import classes from './gantt.module.css'
import { type GanttRow, type RowBlock, rowHeight } from './gantt-row.ts'
import { inWords } from './gantt-words.ts'

interface GanttLabelsProps {
  readonly block: RowBlock
  /** How many rows there are in all. */
  readonly count: number
  readonly hrefOf: (id: string) => string
  readonly today: CivilDate
  /** The one row that the tab key stops at; null: it stands in another block. */
  readonly active: number | null
}

/** The names of some rows, which open them, with the standing of each in one drawing. */
export const GanttLabels = memo(function GanttLabels(props: GanttLabelsProps) {
  const { block, count, hrefOf, today, active } = props
  const { start, rows } = block
  return (
    <>
      <svg
        className={classes.shapes}
        style={{ top: start * rowHeight }}
        width={28}
        height={rows.length * rowHeight}
        aria-hidden="true"
      >
        {rows.map(
          (row, at) =>
            row.kind === 'row' && (
              <StandingDrawing key={row.id} standing={row.standing} x={12} y={at * rowHeight + 14} />
            ),
        )}
      </svg>
      {rows.map((row, at) => (
        <Label
          key={row.id}
          row={row}
          index={start + at}
          count={count}
          href={hrefOf(row.id)}
          today={today}
          active={start + at === active}
        />
      ))}
    </>
  )
})

interface LabelProps {
  readonly row: GanttRow
  readonly index: number
  readonly count: number
  readonly href: string
  readonly today: CivilDate
  readonly active: boolean
}

/** What a row is; for those who hear it, what is drawn beside it as well. */
const Label = memo(function Label({ row, index, count, href, today, active }: LabelProps) {
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      className={row.kind === 'section' ? classes.section : classes.label}
      style={{ top: index * rowHeight }}
    >
      {row.kind === 'section' ? (
        row.title
      ) : (
        <a
          href={href}
          className={classes.link}
          data-row={row.id}
          data-index={index}
          tabIndex={active ? 0 : -1}
          aria-label={`${row.title}${inWords(row, today)}`}
        >
          {row.title}
        </a>
      )}
    </div>
  )
})
