import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { Icon } from '../../components/icon.tsx'
import { dateRange, dateWithWeekday } from '../../ru/dates.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** Measures that my organisation helps with: somebody else reports on them. */
export function HelpingGroup({ helping }: { readonly helping: Today['helping'] }) {
  if (helping.length === 0) return null
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        {words.helping} <span className={classes.count}>{helping.length}</span>
      </h2>
      <p className={classes.none}>{words.helpingHow}</p>
      <ul className={classes.rows}>
        {helping.map((part) => (
          <li key={part.assignmentId} className={classes.row}>
            <span className={classes.shape}>
              <Icon name="person" size={16} />
            </span>
            <div className={classes.what}>
              <Link
                to="/"
                search={{ plan: part.planId, measure: part.measureId }}
                className={classes.link}
                data-row={part.assignmentId}
                resetScroll={false}
              >
                {part.measureTitle}
              </Link>
              <div className={classes.under}>
                {[part.organisation, part.responsible, part.planTitle]
                  .filter((text) => text !== null)
                  .join(' · ')}
              </div>
            </div>
            <div className={classes.when}>
              <span className={classes.date}>
                {part.startOn === null
                  ? words.until(dateWithWeekday(part.dueOn))
                  : dateRange(part.startOn, part.dueOn)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
