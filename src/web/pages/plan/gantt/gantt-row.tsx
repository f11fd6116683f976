import { Link } from '@tanstack/react-router'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import { measureStanding } from '../../../components/measure/assignment-standing.ts'
import { standingSentence } from '../../../components/measure/standing-sentence.ts'
import { StandingDrawing, StandingShape, standingColor } from '../../../components/standing-shape.tsx'
import { shortDate } from '../../../ru/dates.ts'
import { dueWords } from '../../../ru/due-words.ts'
import classes from './gantt.module.css'
import type { GanttLine } from './gantt-line.ts'
import type { GanttScale } from './gantt-scale.ts'

type TaskView = MeasureView['assignments'][number]['tasks'][number]

interface GanttRowProps {
  readonly plan: PlanView
  readonly line: GanttLine
  readonly scale: GanttScale
}

/** One measure: its name, which opens it, and a bar for each of its tasks; or the name of a section. */
export function GanttRow({ plan, line, scale }: GanttRowProps) {
  if (line.kind === 'section')
    return (
      <div className={classes.section} title={line.title} data-label>
        {line.title}
      </div>
    )
  const { measure } = line
  const tasks = measure.assignments.flatMap((assignment) => assignment.tasks)
  return (
    <>
      <div className={classes.label} data-label>
        <StandingShape standing={measureStanding(measure)} />
        <Link
          to="/plans/$planId"
          params={{ planId: plan.id }}
          search={(old) => ({ ...old, measure: measure.id })}
          resetScroll={false}
          className={classes.link}
          data-row={measure.id}
        >
          {measure.number !== null && `${measure.number}. `}
          {measure.title}
        </Link>
      </div>
      <Link
        to="/plans/$planId"
        params={{ planId: plan.id }}
        search={(old) => ({ ...old, measure: measure.id })}
        resetScroll={false}
        tabIndex={-1}
        aria-hidden="true"
      >
        <svg width={scale.width} height={44} className={classes.bars} aria-hidden="true" focusable="false">
          {tasks.map((task) => (
            <TaskBar key={task.id} plan={plan} task={task} scale={scale} />
          ))}
        </svg>
      </Link>
    </>
  )
}

interface TaskBarProps {
  readonly plan: PlanView
  readonly task: TaskView
  readonly scale: GanttScale
}

const shapeWidth = 16

/** At the last day of a bar, in the middle of a stretch too short for one. */
function shapeLeft(start: number, end: number): number {
  const left = end - start > shapeWidth + 4 ? end - shapeWidth : (start + end - shapeWidth) / 2
  return Math.max(0, left)
}

/** A task from its first day to its last, its standing's shape at the last; «до …» is the shape alone. */
function TaskBar({ plan, task, scale }: TaskBarProps) {
  if (task.dueOn === null) return null
  const end = scale.end(task.dueOn)
  const start = task.startOn === null ? end : scale.x(task.startOn)
  const color = standingColor[task.standing]
  const filled = task.doneOn !== null || task.standing === 'overdue'
  const when = dueWords(task, shortDate)
  return (
    <g>
      <title>{`${when} – ${standingSentence(task, plan.today)}`}</title>
      {end - start > shapeWidth + 4 && (
        <rect
          x={start + 0.5}
          y={15.5}
          width={end - start - shapeWidth / 2}
          height={13}
          rx={3}
          fill={color}
          fillOpacity={filled ? 0.3 : 0.08}
          stroke={color}
        />
      )}
      <g transform={`translate(${shapeLeft(start, end)} 14)`}>
        <rect width={16} height={16} rx={8} fill="var(--paper)" />
        <StandingDrawing standing={task.standing} />
      </g>
    </g>
  )
}
