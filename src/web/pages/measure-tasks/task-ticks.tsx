import { Button, Checkbox } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeasureTasks } from '#contract/measure-tasks.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { standings } from '#core/task/standing.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { ManyPanel } from '../../components/many/many-panel.tsx'
import { words as many } from '../../components/many/ru/many.ts'
import type { TickedList } from '../../components/many/tickable.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { standingWord } from '../../ru/standing.ts'
import { words as general } from '../../ru/words.ts'
import classes from './measure-tasks.module.css'
import { words } from './ru/measure-tasks.ts'

type Task = MeasureTasks['tasks'][number]

interface TaskTicksProps {
  readonly of: MeasureTasks
  readonly tasks: readonly Task[]
}

const route = getRouteApi('/inside/plans/$planId/measures/$measureId')
const step = 200

/** The tasks with a box before each; what is ticked is done with at once. */
export function TaskTicks({ of, tasks }: TaskTicksProps) {
  const { standing } = route.useSearch()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [length, setLength] = useState(step)
  const shown = standing === undefined ? tasks : tasks.filter((task) => task.standing === standing)
  // What is not shown, or was changed elsewhere, is not done with unseen.
  const ticked = shown.filter(({ id }) => picked.has(id))
  const all = shown.length > 0 && ticked.length === shown.length
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  return (
    <>
      <Filter tasks={tasks} standing={standing} />
      {shown.length === 0 ? (
        <EmptyFace
          title={words.emptyTitle}
          action={
            <Button variant="default" renderRoot={(props) => <Link from={route.id} search={{}} {...props} />}>
              {general.resetFilters}
            </Button>
          }
        >
          {words.emptyHow}
        </EmptyFace>
      ) : (
        <>
          <ManyPanel
            of={listOf(of, ticked)}
            ticked={ticked}
            onUntick={(ids) => setPicked(without(picked, ids))}
          />
          <Checkbox
            className={classes.all}
            label={words.tickAll(shown.length)}
            checked={all}
            indeterminate={ticked.length > 0 && !all}
            onChange={() => setPicked(all ? new Set() : new Set(shown.map(({ id }) => id)))}
          />
          <ul className={classes.rows}>
            {shown.slice(0, length).map((task) => (
              <TickRow
                key={task.id}
                task={task}
                today={of.today}
                ticked={picked.has(task.id)}
                onTick={(on) => toggle(task.id, on)}
              />
            ))}
          </ul>
          {shown.length > length && (
            <Button variant="default" onClick={() => setLength(length + step)}>
              {words.more(shown.length - length)}
            </Button>
          )}
        </>
      )}
    </>
  )
}

/** What a task must take for an action to be offered; a file is laid by who may submit. */
const command = { submit: 'submit', attach: 'submit', accept: 'accept', return: 'return' } as const
const kinds = ['accept', 'return', 'submit', 'attach'] as const

function listOf(
  { measure, today, controller, answersMyself }: MeasureTasks,
  ticked: readonly Task[],
): TickedList {
  const offered = kinds.filter((one) => ticked.some(({ commands }) => commands.includes(command[one])))
  return { about: `measure:${measure.id}`, today, kinds: offered, controller, answersMyself }
}

function without(all: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(all)
  for (const id of ids) next.delete(id)
  return next
}

interface FilterProps {
  readonly tasks: readonly Task[]
  readonly standing: string | undefined
}

function Filter({ tasks, standing }: FilterProps) {
  const { planId, measureId } = route.useParams()
  const kinds = standings.filter((one) => tasks.some((task) => task.standing === one))
  if (kinds.length < 2 && standing === undefined) return null
  const count = (one: string) => tasks.filter((task) => task.standing === one).length
  return (
    <nav className={classes.filter} aria-label={words.filter}>
      {[undefined, ...kinds].map((one) => (
        <Link
          key={one ?? 'all'}
          to="/plans/$planId/measures/$measureId"
          params={{ planId, measureId }}
          search={one === undefined ? {} : { standing: one }}
          className={classes.chip}
          aria-current={one === standing ? 'true' : undefined}
          activeProps={{}}
          resetScroll={false}
        >
          {one === undefined ? `${words.all} ${tasks.length}` : `${standingWord[one]} ${count(one)}`}
        </Link>
      ))}
    </nav>
  )
}

interface TickRowProps {
  readonly task: Task
  readonly today: CivilDate
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

function TickRow({ task, today, ticked, onTick }: TickRowProps) {
  const due = many.until(task.dueOn)
  return (
    <li className={classes.row} data-tickable>
      <Checkbox
        aria-label={words.tick(task.organisation, due)}
        checked={ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div className={classes.what}>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} preload={false} data-row={task.id}>
          {task.organisation}
        </Link>
        <div className={classes.under}>
          {due} · {words.pieces(task.evidence)}
        </div>
        {task.note !== null && <div className={classes.under}>{task.note}</div>}
      </div>
      <StandingMark
        standing={task.standing}
        word={standingSentence({ ...task, doneOn: task.saidDoneOn }, today)}
      />
    </li>
  )
}
