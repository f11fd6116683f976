import type { MeasureView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { progressOf, spokenTask, standingCounts } from '../../components/measure/assignment-standing.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { words as standing } from '../../ru/words.ts'
import classes from './measure-table.module.css'

type AssignmentView = MeasureView['assignments'][number]

interface AssignmentStandingProps {
  readonly assignment: AssignmentView
  readonly today: CivilDate
}

/** How the term stands: its most urgent task in words, and how many of several are done. */
export function AssignmentStanding({ assignment, today }: AssignmentStandingProps) {
  const task = spokenTask(assignment.tasks)
  if (task === null) return <StandingMark standing="waiting" />
  return (
    <>
      <StandingMark standing={task.standing} word={standingSentence(task, today)} />
      {(assignment.tasks.length > 1 || task.organisations > 1) && (
        <div className={classes.next}>{doneOf(assignment)}</div>
      )}
    </>
  )
}

function doneOf(assignment: AssignmentView): string {
  const { done, total } = progressOf(standingCounts(assignment.tasks))
  return standing.doneOf(done, total)
}
