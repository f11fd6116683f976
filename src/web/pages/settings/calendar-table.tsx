import { Link } from '@tanstack/react-router'
import type { CalendarYear } from '#contract/calendar.ts'
import { workingYearStatusWords } from '#core/calendar/ru.ts'
import { Icon } from '../../components/icon.tsx'
import { movesInWords } from './moves-in-words.ts'
import { words } from './ru/calendar.ts'
import classes from './settings.module.css'

/** The years of the calendar; on a phone each is a short list instead of a row. */
export function CalendarTable({ years }: { readonly years: readonly CalendarYear[] }) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.year}</th>
          <th scope="col">{words.columns.act}</th>
          <th scope="col">{words.columns.moves}</th>
          <th scope="col" className="numeric">
            {words.columns.days}
          </th>
          <th scope="col">{words.columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">
              <Link
                to="/settings/calendar"
                search={{ year: String(year.year) }}
                resetScroll={false}
                data-row={year.year}
              >
                {year.year}
              </Link>
            </th>
            <td>{year.act ?? words.noAct}</td>
            <td>{movesCount(year)}</td>
            <td className="numeric">{year.workingDays}</td>
            <td>
              <StatusMark status={year.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function movesCount(year: CalendarYear): string {
  const count = movesInWords(year.year, year.moves).lines.length
  return count === 0 ? words.noMoves : words.movesCount(count)
}

function StatusMark({ status }: { readonly status: CalendarYear['status'] }) {
  return (
    <span className={classes.status} data-status={status}>
      <Icon name={status === 'verified' ? 'check' : 'warning'} size={16} />
      {workingYearStatusWords[status]}
    </span>
  )
}
