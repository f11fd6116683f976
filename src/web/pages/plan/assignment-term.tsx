import type { MeasureView } from '#contract/plan.ts'
import { spokenTask } from '../../components/measure/assignment-standing.ts'
import { shortDate } from '../../ru/dates.ts'
import { dueDay } from '../../ru/due-words.ts'
import classes from './measure-table.module.css'
import { words } from './ru/plan.ts'

type AssignmentView = MeasureView['assignments'][number]

/** The term in the document's own words, and the next day that matters. */
export function AssignmentTerm({ assignment }: { readonly assignment: AssignmentView }) {
  const task = spokenTask(assignment.tasks)
  const due = task === null || task.doneOn !== null ? null : task.dueOn
  const said = (day: NonNullable<typeof due>) => dueDay(day, task?.termOn ?? null, shortDate)
  return (
    <>
      <div>{assignment.due ?? <span className={classes.none}>{words.noTerm}</span>}</div>
      {due !== null && (
        <div className={classes.next}>
          {task?.standing === 'overdue' ? words.wasDue(said(due)) : words.next(said(due))}
        </div>
      )}
    </>
  )
}
