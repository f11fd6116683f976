import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addMonths, type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import { standingWord } from '../../ru/standing.ts'
import { StandingShape, standingColor } from '../standing-shape.tsx'
import { placeOf, type TaskSearch } from '../tasks/task-search.ts'
import classes from './month.module.css'
import { type DayCounts, dayAfterKey, monthText, weeksOf } from './month-days.ts'
import { words } from './ru/month.ts'

export interface DaysProps {
  readonly first: CivilDate
  readonly days: ReadonlyMap<CivilDate, DayCounts>
  readonly off: ReadonlySet<CivilDate>
  readonly today: CivilDate
  readonly place: TaskSearch
  /** Shows the month of a day. */
  readonly onMonth: (day: CivilDate) => void
}

/** A month as a grid of days, Monday first: arrows walk it, also over its edge into the next month; Enter opens a day. */
export function MonthGrid({ first, days, off, today, place, onMonth }: DaysProps) {
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<CivilDate>(today)
  const awaited = useRef(false)
  const inMonth = monthText(active) === monthText(first)
  const reached = inMonth ? active : monthText(today) === monthText(first) ? today : first
  // The day that a key leads to may stand in a month that is drawn only later.
  useEffect(() => {
    if (!awaited.current) return
    const day = table.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)
    if (day == null) return
    awaited.current = false
    day.focus()
  })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')
    if (event.key === 'Enter' && event.target === cell) cell.querySelector('a')?.click()
    const from = parseCivilDate(cell?.dataset.day ?? '')
    const to = from === null ? null : dayOfKey(event.key, from)
    if (to === null) return
    event.preventDefault()
    if (monthText(to) !== monthText(first)) onMonth(to)
    setActive(to)
    awaited.current = true
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is a grid
      role="grid"
      className={classes.grid}
      onKeyDown={press}
    >
      <caption className="unseen">{words.grid(words.month(first))}</caption>
      <thead>
        <tr>
          {words.weekdays.map(([short, long]) => (
            <th key={short} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month have no other name
          <tr key={row}>
            {week.map((day, column) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a day of another month is nobody
                <td key={column} className={classes.outside} />
              ) : (
                <td
                  key={day}
                  // The cell and not the link in it: it stays when the month's figures come and the link with them.
                  tabIndex={day === reached ? 0 : -1}
                  data-day={day}
                  data-off={off.has(day) || undefined}
                  data-today={day === today || undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <Day
                    day={day}
                    counts={days.get(day)}
                    marks={{ off: off.has(day), today: day === today }}
                    place={place}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function dayOfKey(key: string, from: CivilDate): CivilDate | null {
  if (key === 'PageUp') return addMonths(from, -1)
  if (key === 'PageDown') return addMonths(from, 1)
  return dayAfterKey(key, from)
}

interface DayProps {
  readonly day: CivilDate
  readonly counts: DayCounts | undefined
  readonly marks: { readonly off: boolean; readonly today: boolean }
  readonly place: TaskSearch
}

function Day({ day, counts, marks, place }: DayProps) {
  const inside = (
    <>
      <span className="unseen">{words.day(day, marks, counts ?? {})}</span>
      <span className={classes.number} aria-hidden="true">
        {Number(day.slice(8))}
        {marks.today && <span className={classes.mark}>{words.today}</span>}
        {marks.off && !marks.today && <span className={classes.mark}>{words.off}</span>}
      </span>
    </>
  )
  if (counts === undefined) return <div className={classes.day}>{inside}</div>
  return (
    <Link
      to="/tasks"
      search={{ ...placeOf(place), standing: place.standing ?? '', from: day, to: day }}
      preload={false}
      className={classes.day}
      tabIndex={-1}
    >
      {inside}
      <Counts counts={counts} />
    </Link>
  )
}

/** So many kinds of standing find room in a cell. */
const most = 4

function Counts({ counts }: { readonly counts: DayCounts }) {
  const met = byUrgency.filter((one) => (counts[one] ?? 0) > 0)
  const shown = met.length > most ? met.slice(0, most - 1) : met
  const left = met.slice(shown.length).reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return (
    <span aria-hidden="true">
      {shown.map((one) => (
        <span key={one} className={classes.count} style={{ color: standingColor[one] }}>
          <StandingShape standing={one} />
          <span className={classes.figure}>{counts[one]}</span>
          <span className={classes.word}>{standingWord[one]}</span>
        </span>
      ))}
      {left > 0 && <span className={classes.left}>{words.moreKinds(left)}</span>}
    </span>
  )
}
