import { Link } from '@tanstack/react-router'
import type { MeasureView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { AssignmentStanding } from './assignment-standing-cell.tsx'
import { AssignmentTerm } from './assignment-term.tsx'
import type { Columns } from './columns.ts'
import classes from './measure-table.module.css'
import { words } from './ru/plan.ts'

interface MeasureRowsProps {
  readonly measure: MeasureView
  readonly today: CivilDate
  readonly planId: string
  readonly columns: Columns
}

/** One measure: what it is stands once, and a row for each of its terms. */
export function MeasureRows({ measure, today, planId, columns }: MeasureRowsProps) {
  const span = Math.max(1, measure.assignments.length)
  return measure.assignments.map((assignment, index) => (
    <tr key={assignment.id}>
      {index === 0 && (
        <>
          {columns.number && (
            <td rowSpan={span} className={classes.number}>
              {measure.number}
            </td>
          )}
          <th scope="row" rowSpan={span} className={classes.title}>
            {measure.track !== null && <span className={classes.track}>{words.track[measure.track]}</span>}
            <Link
              to="/plans/$planId"
              params={{ planId }}
              search={(old) => ({ ...old, measure: measure.id })}
              resetScroll={false}
              className={classes.link}
              data-row={measure.id}
            >
              {measure.title}
            </Link>
          </th>
          {columns.result && (
            <td rowSpan={span}>
              <div className={classes.clamped}>{measure.result}</div>
            </td>
          )}
        </>
      )}
      <td>{assignment.responsible ?? <span className={classes.none}>{words.noResponsible}</span>}</td>
      <td>
        <AssignmentTerm assignment={assignment} />
      </td>
      <td>
        <AssignmentStanding assignment={assignment} today={today} />
      </td>
    </tr>
  ))
}
