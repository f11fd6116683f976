import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TaskLine } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { StandingShape, standingColor } from '../../components/standing-shape.tsx'
import { dueDay } from '../../ru/due-words.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

interface TaskGroupProps {
  readonly title: string
  readonly tasks: readonly TaskLine[]
  /** How many there are in all; the list may hold only the first of them. */
  readonly all: number
  readonly today: CivilDate
  readonly none?: string
}

/** Tasks that ask for attention in the same stretch of days, the earliest first. */
export function TaskGroup({ title, tasks, all, today, none }: TaskGroupProps) {
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        {title} <span className={classes.count}>{all}</span>
      </h2>
      {tasks.length === 0 && <p className={classes.none}>{none}</p>}
      <ul className={classes.rows}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} today={today} />
        ))}
      </ul>
      {tasks.length < all && (
        <p className={classes.none}>
          {words.more(tasks.length, all)} <Link to="/plans">{words.openPlans}</Link>
        </p>
      )}
    </section>
  )
}

interface TaskRowProps {
  readonly task: TaskLine
  readonly today: CivilDate
  /** What may be done without opening it. */
  readonly children?: ReactNode
}

export function TaskRow({ task, today, children }: TaskRowProps) {
  return (
    <li className={classes.row}>
      <span className={classes.shape}>
        <StandingShape standing={task.standing} />
      </span>
      <div className={classes.what}>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={classes.link} data-row={task.id}>
          {task.measureTitle}
        </Link>
        <div className={classes.under}>
          {[task.organisation, task.responsible, task.planTitle].filter((part) => part !== null).join(' · ')}
        </div>
        {children}
      </div>
      <div className={classes.when}>
        <span style={{ color: standingColor[task.standing] }}>{standingSentence(task, today)}</span>
        {task.dueOn !== null && <span className={classes.date}>{dueDay(task.dueOn, task.termOn)}</span>}
      </div>
    </li>
  )
}
