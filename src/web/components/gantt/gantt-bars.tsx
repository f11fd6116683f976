import { memo } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../ru/dates.ts'
import { dueWords } from '../../ru/due-words.ts'
import { standingSentence } from '../measure/standing-sentence.ts'
import { StandingDrawing, standingColor } from '../standing-shape.tsx'
import classes from './gantt.module.css'
import { type GanttTask, type RowBlock, rowHeight } from './gantt-row.ts'
import type { GanttScale } from './gantt-scale.ts'

interface GanttBarsProps {
  readonly block: RowBlock
  readonly scale: GanttScale
  readonly today: CivilDate
}

/**
 * The bars of some rows in one drawing, each at its place: a drawing or a transform for each bar would be a layer of its
 * own for the browser, and scrolling pays for every layer in every frame.
 */
export const GanttBars = memo(function GanttBars({ block, scale, today }: GanttBarsProps) {
  const { start, rows } = block
  return (
    <svg
      className={classes.bars}
      style={{ top: start * rowHeight }}
      width={scale.width}
      height={rows.length * rowHeight}
      aria-hidden="true"
    >
      {rows.map(
        (row, at) =>
          row.kind === 'row' &&
          row.tasks.map((task) => (
            <TaskBar key={task.id} task={task} middle={(at + 0.5) * rowHeight} scale={scale} today={today} />
          )),
      )}
    </svg>
  )
})

interface TaskBarProps {
  readonly task: GanttTask
  readonly middle: number
  readonly scale: GanttScale
  readonly today: CivilDate
}

const shapeWidth = 16

/** A task from its first day to its last, its standing's shape at the last; «до …» is the shape alone. */
export function TaskBar({ task, middle, scale, today }: TaskBarProps) {
  if (task.dueOn === null) return null
  const end = scale.end(task.dueOn)
  const start = task.startOn === null ? end : scale.x(task.startOn)
  const color = standingColor[task.standing]
  const full = task.doneOn !== null || task.standing === 'overdue'
  const left = shapeLeft(start, end)
  return (
    <g>
      <title>{`${dueWords(task, shortDate)} – ${standingSentence(task, today)}`}</title>
      {end - start > shapeWidth + 4 && (
        <rect
          x={start + 0.5}
          y={middle - 6.5}
          width={end - start - shapeWidth / 2}
          height={13}
          rx={3}
          fill={color}
          fillOpacity={full ? 0.3 : 0.08}
          stroke={color}
        />
      )}
      <circle cx={left + 8} cy={middle} r={8} fill="var(--paper)" />
      <StandingDrawing standing={task.standing} x={left} y={middle - 8} />
    </g>
  )
}

/** At the last day of a bar, in the middle of a stretch too short for one. */
function shapeLeft(start: number, end: number): number {
  const left = end - start > shapeWidth + 4 ? end - shapeWidth : (start + end - shapeWidth) / 2
  return rounded(Math.max(0, left))
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
