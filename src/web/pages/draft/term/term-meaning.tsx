import { memo } from 'react'
import type { AssignmentDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import { unbroken } from '../../../ru/dates.ts'
import { termWords } from '../ru/term.ts'
import { useTable } from '../table/table-context.ts'
import classes from './term.module.css'
import { termView } from './term-view.ts'

interface TermMeaningProps {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
}

/** What a term means, in plain words, under the words as they were written. */
export const TermMeaning = memo(function TermMeaning({ measure, assignment }: TermMeaningProps) {
  const { plan, calendar } = useTable()
  const view = termView(plan, measure, assignment, calendar)
  const doubtful = view.ambiguous || !view.understood
  return (
    <span className={doubtful ? classes.doubtful : classes.meaning}>
      <span className={classes.lead}>{leadOf(assignment, view.understood, view.ambiguous)} </span>
      {unbroken(view.meaning)}
    </span>
  )
})

function leadOf(assignment: AssignmentDraft, understood: boolean, ambiguous: boolean): string {
  if (!understood) return termWords.notUnderstood
  if (assignment.reading !== null) return termWords.settled
  return ambiguous ? termWords.perhaps : termWords.understood
}
