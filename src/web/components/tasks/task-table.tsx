import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListedTask } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueDay } from '../../ru/due-words.ts'
import { Icon } from '../icon.tsx'
import { standingSentence } from '../measure/standing-sentence.ts'
import { StandingMark } from '../standing-mark.tsx'
import { StandingShape, standingColor } from '../standing-shape.tsx'
import { words } from './ru/tasks.ts'
import classes from './tasks.module.css'
import { TickRow, TickShown } from './tick-boxes.tsx'
import type { Ticks } from './use-ticks.ts'

interface TasksShownProps {
  readonly tasks: readonly ListedTask[]
  readonly today: CivilDate
  /** Left out: no row can be ticked. */
  readonly ticks?: Ticks | undefined
}

interface TaskTableProps extends TasksShownProps {
  readonly order: string
  readonly onOrder: (order: string) => void
}

/** Tasks on a wide screen; by a click on «Организация» or «Срок» they are put in that order. */
export function TaskTable({ tasks, today, ticks, order, onOrder }: TaskTableProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          {ticks !== undefined && (
            <th scope="col" className={classes.tick}>
              <TickShown tasks={tasks} ticks={ticks} />
            </th>
          )}
          <th scope="col">{words.columns.task}</th>
          <SortHead
            className={classes.organisation}
            sorted={order === 'organisation' ? 'ascending' : undefined}
            onSort={() => onOrder('organisation')}
          >
            {words.columns.organisation}
          </SortHead>
          <SortHead
            className={classes.due}
            sorted={order === 'due' ? 'ascending' : order === 'due-last' ? 'descending' : undefined}
            onSort={() => onOrder(order === 'due' ? 'due-last' : 'due')}
          >
            {words.columns.due}
          </SortHead>
          <th scope="col" className={classes.standing}>
            {words.columns.standing}
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id} data-tickable={ticks === undefined ? undefined : ''}>
            {ticks !== undefined && (
              <td>
                <TickRow task={task} ticks={ticks} />
              </td>
            )}
            <th scope="row">
              <TaskLink task={task} />
              <div className={classes.under}>{task.planTitle}</div>
              {ticks !== undefined && <Submitted task={task} />}
            </th>
            <td>
              <OrganisationLink task={task} />
              {task.responsible !== null && <div className={classes.under}>{task.responsible}</div>}
            </td>
            <td>{dueOf(task)}</td>
            <td>
              <StandingMark standing={task.standing} word={standingSentence(task, today)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  readonly className: string | undefined
  readonly sorted: 'ascending' | 'descending' | undefined
  readonly onSort: () => void
  readonly children: ReactNode
}

function SortHead({ className, sorted, onSort, children }: SortHeadProps) {
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className={classes.sort} onClick={onSort}>
        {children}
        <span className={classes.arrow} data-sorted={sorted}>
          <Icon name="down" size={14} />
        </span>
      </button>
    </th>
  )
}

/** Tasks on a phone: two lines for each. */
export function TaskRows({ tasks, today, ticks }: TasksShownProps) {
  return (
    <ul className={classes.list}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.row} data-tickable={ticks === undefined ? undefined : ''}>
          {ticks !== undefined && <TickRow task={task} ticks={ticks} />}
          <StandingShape standing={task.standing} />
          <div className={classes.what}>
            <TaskLink task={task} />
            <div className={classes.under}>
              <span style={{ color: standingColor[task.standing] }}>{standingSentence(task, today)}</span>
              {' · '}
              {dueOf(task)}
              {' · '}
              {task.organisation}
            </div>
            {ticks !== undefined && <Submitted task={task} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is said of it, and how much proves it. */
function Submitted({ task: { submission } }: { readonly task: ListedTask }) {
  if (submission === null) return null
  const { evidence, note } = submission
  return (
    <div className={classes.submitted}>
      {[words.pieces(evidence), note].filter((part) => part !== null).join(' · ')}
    </div>
  )
}

/** Opens a task beside the list. */
function TaskLink({ task }: { readonly task: ListedTask }) {
  const { measureNumber: number, measureTitle: title } = task
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({ ...old, task: task.id })}
      resetScroll={false}
      preload={false}
      className={classes.title}
      data-row={task.id}
    >
      {number === null ? title : words.number(number, title)}
    </Link>
  )
}

function OrganisationLink({ task }: { readonly task: ListedTask }) {
  return (
    <Link
      to="/organisations/$organisationId"
      params={{ organisationId: task.organisationId }}
      preload={false}
      className={classes.plain}
    >
      {task.organisation}
    </Link>
  )
}

function dueOf({ dueOn, termOn }: ListedTask): string {
  return dueOn === null ? words.noDay : dueDay(dueOn, termOn)
}
