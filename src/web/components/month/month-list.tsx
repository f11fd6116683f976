import { Link } from '@tanstack/react-router'
import { byUrgency } from '#core/task/by-urgency.ts'
import { dateWithWeekday } from '../../ru/dates.ts'
import { standingWord } from '../../ru/standing.ts'
import { StandingMark } from '../standing-mark.tsx'
import { placeOf } from '../tasks/task-search.ts'
import classes from './month.module.css'
import type { DaysProps } from './month-grid.tsx'
import { words } from './ru/month.ts'

/** A month on a phone: the days on which something is due. */
export function MonthList({ days, off, today, place }: DaysProps) {
  return (
    <ul className={classes.list}>
      {[...days].map(([day, counts]) => (
        <li key={day} className={classes.line} aria-current={day === today ? 'date' : undefined}>
          <Link
            to="/tasks"
            search={{ ...placeOf(place), standing: place.standing ?? '', from: day, to: day }}
            preload={false}
            className={classes.lineLink}
            data-row={day}
          >
            {dateWithWeekday(day)}
          </Link>
          <span className={classes.mark}>
            {[...(day === today ? [words.today] : []), ...(off.has(day) ? [words.off] : [])].join(', ')}
          </span>
          <div className={classes.marks}>
            {byUrgency
              .filter((one) => (counts[one] ?? 0) > 0)
              .map((one) => (
                <StandingMark key={one} standing={one} word={`${standingWord[one]} ${counts[one]}`} />
              ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
