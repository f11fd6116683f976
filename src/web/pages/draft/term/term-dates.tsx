import type { AssignmentDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import { dateRange, dateWithWeekday } from '../../../ru/dates.ts'
import { termWords } from '../ru/term.ts'
import { useTable } from '../table/table-context.ts'
import classes from './term.module.css'
import { termView } from './term-view.ts'

const most = 6

/** The windows of a term, day by day. */
export function TermDates({
  measure,
  assignment,
}: {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
}) {
  const { plan, calendar } = useTable()
  const { windows } = termView(plan, measure, assignment, calendar)
  if (windows.length === 0) return null
  return (
    <ul className={classes.dates} aria-label={termWords.dates}>
      {windows.slice(0, most).map(({ start, end }) => (
        <li key={`${start} ${end}`}>
          {start === null ? termWords.by(dateWithWeekday(end)) : dateRange(start, end)}
        </li>
      ))}
      {windows.length > most && <li>{termWords.more(windows.length - most)}</li>}
    </ul>
  )
}
