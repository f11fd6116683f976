import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TaskDays } from '#contract/task.ts'
import { addMonths, type CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { queries } from '../../queries.ts'
import { EmptyFace, Faces } from '../faces.tsx'
import { Icon } from '../icon.tsx'
import { useNarrow } from '../narrow.ts'
import { useSelf } from '../self.ts'
import { StandingChips } from '../standing-chips.tsx'
import { placeOf, placeQuery, type TaskSearch } from '../tasks/task-search.ts'
import classes from './month.module.css'
import { type DayCounts, monthText, parseMonth } from './month-days.ts'
import { MonthGrid } from './month-grid.tsx'
import { MonthList } from './month-list.tsx'
import { words } from './ru/month.ts'

interface MonthCalendarProps {
  readonly search: TaskSearch
  readonly onChange: (change: TaskSearch) => void
  /** What the page itself asks for, whatever the address says. */
  readonly fixed?: TaskSearch
  /** The day whose month is shown where the address names none. */
  readonly near?: CivilDate
}

/** How many tasks are due on which day of a month, as they stand; each day opens into its list. */
export function MonthCalendar({ search, onChange, fixed = {}, near }: MonthCalendarProps) {
  const { today } = useSelf()
  const first = parseMonth(search.month ?? '') ?? parseMonth(monthText(near ?? today)) ?? today
  const place = { ...search, ...fixed }
  const query = useQuery(queries.taskDays(placeQuery(place), monthText(first)))
  return (
    <>
      <MonthHead first={first} today={today} onChange={onChange} />
      <Faces query={query}>
        {(shown) => (
          <Month
            shown={shown}
            first={first}
            place={place}
            fresh={!query.isPlaceholderData}
            chosen={search.standing}
            onChange={onChange}
          />
        )}
      </Faces>
    </>
  )
}

interface MonthHeadProps {
  readonly first: CivilDate
  readonly today: CivilDate
  readonly onChange: (change: TaskSearch) => void
}

function MonthHead({ first, today, onChange }: MonthHeadProps) {
  const go = (day: CivilDate) => onChange({ month: monthText(day) })
  return (
    <div className={classes.head}>
      <h2 className={classes.month} aria-live="polite">
        {words.month(first)}
      </h2>
      <Button variant="default" px={8} aria-label={words.before} onClick={() => go(addMonths(first, -1))}>
        <Icon name="back" />
      </Button>
      <Button variant="default" px={8} aria-label={words.next} onClick={() => go(addMonths(first, 1))}>
        <Icon name="forward" />
      </Button>
      {monthText(today) !== monthText(first) && (
        <Button variant="default" onClick={() => go(today)}>
          {words.toToday}
        </Button>
      )}
    </div>
  )
}

interface MonthProps extends Pick<MonthCalendarProps, 'onChange'> {
  readonly shown: TaskDays
  readonly first: CivilDate
  readonly place: TaskSearch
  /** false: another month's answer stands here until this one's comes. */
  readonly fresh: boolean
  readonly chosen: string | undefined
}

function Month({ shown, first, place, fresh, chosen, onChange }: MonthProps) {
  const narrow = useNarrow()
  const inMonth = shown.days.filter(({ day }) => monthText(day) === monthText(first))
  const asked = (chosen ?? '').split(',').filter((one) => one !== '')
  const days = new Map(
    inMonth.flatMap(({ day, counts }): [CivilDate, DayCounts][] => {
      const kept = Object.entries(counts).filter(([one]) => asked.length === 0 || asked.includes(one))
      return kept.length === 0 ? [] : [[day, Object.fromEntries(kept)]]
    }),
  )
  const off = new Set(shown.off)
  const Days = narrow ? MonthList : MonthGrid
  return (
    <div aria-busy={!fresh}>
      <StandingChips
        legend={words.standings}
        counts={total(inMonth.map(({ counts }) => counts))}
        chosen={chosen}
        onChange={(standing) => onChange({ standing })}
        className={classes.chips ?? ''}
      />
      {narrow && days.size === 0 && fresh ? (
        <EmptyFace icon="today" title={words.noneTitle(first)}>
          {words.noneHow}
        </EmptyFace>
      ) : (
        <Days
          first={first}
          days={days}
          off={off}
          today={shown.today}
          place={place}
          onMonth={(day) => onChange({ month: monthText(day) })}
        />
      )}
      {shown.waiting > 0 && (
        <p className={classes.waiting}>
          <Link to="/tasks" search={{ ...placeOf(place), standing: 'waiting' }}>
            {words.waiting(shown.waiting)}
          </Link>
        </p>
      )}
    </div>
  )
}

function total(all: readonly DayCounts[]): DayCounts {
  const sums: Partial<Record<Standing, number>> = {}
  for (const counts of all)
    for (const [one, count] of Object.entries(counts) as [Standing, number][])
      sums[one] = (sums[one] ?? 0) + count
  return sums
}
