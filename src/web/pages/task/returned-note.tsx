import type { TaskDetails } from '#contract/task-details.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { words } from './ru/task.ts'
import classes from './task.module.css'

/** What the controller wants mended, point by point, while it is to be mended. */
export function ReturnedNote({ task }: { readonly task: TaskDetails }) {
  const last = task.history.findLast(({ event }) => event.kind === 'returned')
  if (task.phase !== 'returned' || last?.event.kind !== 'returned') return null
  return (
    <>
      <p>
        <strong>{words.returned}.</strong> {last.by}:
      </p>
      <ul className={classes.points}>
        {last.event.points.map(({ about, reason }) => (
          <li key={`${about ?? ''} ${reason}`}>
            {about !== null && `${kindWord[about]}: `}
            {reason}
          </li>
        ))}
      </ul>
    </>
  )
}
