import type { TaskDetails } from '#contract/task-details.ts'
import { shortDate } from '../../ru/dates.ts'
import { words } from './ru/task.ts'
import classes from './task.module.css'

/** Who says what they have done, and when; beside the evidence that shows it. */
export function SaidDone({ task }: { readonly task: TaskDetails }) {
  return (
    <dl className={classes.facts}>
      <dt>{words.executor}</dt>
      <dd>{task.organisation}</dd>
      {task.saidDoneOn !== null && (
        <>
          <dt>{words.doneDay}</dt>
          <dd>{shortDate(task.saidDoneOn)}</dd>
        </>
      )}
      {task.note !== null && (
        <>
          <dt>{words.note}</dt>
          <dd>{task.note}</dd>
        </>
      )}
    </dl>
  )
}
