import type { CalendarYear } from '#contract/calendar.ts'
import { workingYearStatusWords } from '#core/calendar/ru.ts'
import { moment } from '../../ru/dates.ts'
import { movesInWords } from './moves-in-words.ts'
import { words } from './ru/calendar.ts'
import classes from './settings.module.css'

/** A year for those who may only read it. */
export function YearWords({ year }: { readonly year: CalendarYear }) {
  const { lines } = movesInWords(year.year, year.moves)
  return (
    <>
      <p>{year.act ?? words.noAct}</p>
      <p>{workingYearStatusWords[year.status]}</p>
      {lines.length === 0 ? <p>{words.noMoves}</p> : <MoveLines lines={lines} />}
      {year.note !== '' && <p>{year.note}</p>}
      <YearChange year={year} />
      <p className={classes.soft}>{words.onlyAdministrator}</p>
    </>
  )
}

export function MoveLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={classes.moves}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Who mended the year, if anybody did. */
export function YearChange({ year }: { readonly year: CalendarYear }) {
  if (year.changedBy === null || year.changedAt === null) return null
  return <p className={classes.soft}>{words.changed(year.changedBy, moment(year.changedAt))}</p>
}
