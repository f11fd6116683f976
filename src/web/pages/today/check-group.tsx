import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { CheckLink } from '../../components/check/check-link.tsx'
import { words } from './ru/today.ts'
import { TaskRow } from './task-group.tsx'
import classes from './today.module.css'

type CheckLine = Today['check'][number]

interface CheckGroupProps {
  readonly tasks: readonly CheckLine[]
  readonly all: number
  readonly today: CivilDate
}

/** The same, as a list of tasks is asked for it. */
const waiting = 'whose=check&order=due'

/** What waits for my answer; several of one measure stand together and may be gone through at once. */
export function CheckGroup({ tasks, all, today }: CheckGroupProps) {
  const [first] = tasks
  if (first === undefined) return null
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        {words.check} <span className={classes.count}>{all}</span>
      </h2>
      {all > 1 && (
        <div className={classes.check}>
          <CheckLink query={waiting} taskId={first.id} />
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/tasks" search={{ whose: 'check' }} {...props} />}
          >
            {words.checkList}
          </Button>
        </div>
      )}
      {byMeasure(tasks).map((lines) => (
        <ul key={lines[0]?.id} className={classes.rows}>
          {(lines[0]?.ofMeasure ?? 0) > 1 && <CheckAll lines={lines} />}
          {lines.map((task) => (
            <TaskRow key={task.id} task={task} today={today} />
          ))}
        </ul>
      ))}
      {tasks.length < all && <p className={classes.none}>{words.shown(tasks.length, all)}</p>}
    </section>
  )
}

function CheckAll({ lines }: { readonly lines: readonly CheckLine[] }) {
  const [first] = lines
  if (first === undefined) return null
  const { planId, measureId, measureTitle, ofMeasure } = first
  return (
    <li className={classes.together}>
      <Link
        to="/plans/$planId/measures/$measureId"
        params={{ planId, measureId }}
        search={lines.every(({ standing }) => standing === 'submitted') ? { standing: 'submitted' } : {}}
        aria-label={`${words.checkAll(ofMeasure)}: ${measureTitle}`}
      >
        {words.checkAll(ofMeasure)}
      </Link>
    </li>
  )
}

/** In the order in which each measure is first met. */
function byMeasure(tasks: readonly CheckLine[]): readonly (readonly CheckLine[])[] {
  const groups = new Map<string, CheckLine[]>()
  for (const task of tasks) {
    const group = groups.get(task.measureId)
    if (group === undefined) groups.set(task.measureId, [task])
    else group.push(task)
  }
  return [...groups.values()]
}
