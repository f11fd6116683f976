import type { CivilDate } from '#core/calendar/civil-date.ts'
import { monthName } from '../../../ru/dates.ts'
import { words } from '../ru/gantt.ts'
import classes from './gantt.module.css'
import { dayTicks, type GanttScale, monthTicks, type Tick, weekTicks, type Zoom } from './gantt-scale.ts'

interface GanttAxisProps {
  readonly scale: GanttScale
  readonly zoom: Zoom
  readonly today: CivilDate
}

/** Two rows of time above the bars: the coarse one stays in sight while its stretch is. */
export function GanttAxis({ scale, zoom, today }: GanttAxisProps) {
  const { first, last } = scale
  const close = zoom !== 'year' && zoom !== 'quarter'
  const coarse = monthTicks(first, last, close ? 1 : 12)
  const fine = fineTicks(first, last, zoom)
  return (
    <div className={classes.axis} aria-hidden="true">
      <div className={classes.corner} data-label />
      <div className={classes.times} style={{ width: scale.width }}>
        {coarse.map((tick, index) => (
          <span
            key={tick.day}
            className={classes.coarse}
            style={{
              left: scale.x(tick.day),
              width:
                (index + 1 < coarse.length ? scale.x(coarse[index + 1]?.day ?? last) : scale.width) -
                scale.x(tick.day),
            }}
          >
            <span className={classes.coarseName}>
              {close ? `${monthName(tick.month)} ${tick.year}` : tick.year}
            </span>
          </span>
        ))}
        {fine.map((tick) => (
          <span key={tick.day} className={classes.fine} style={{ left: scale.x(tick.day) }}>
            {fineName(tick, zoom)}
          </span>
        ))}
        <span className={classes.todayName} style={{ left: scale.x(today) }}>
          {words.today}
        </span>
      </div>
    </div>
  )
}

function fineTicks(first: CivilDate, last: CivilDate, zoom: Zoom): readonly Tick[] {
  switch (zoom) {
    case 'year':
      return monthTicks(first, last, 3)
    case 'quarter':
      return monthTicks(first, last, 1)
    case 'month':
    case 'week':
      return weekTicks(first, last)
    case 'day':
      return dayTicks(first, last)
  }
}

function fineName(tick: Tick, zoom: Zoom): string {
  switch (zoom) {
    case 'year':
      return words.quarter(Math.ceil(tick.month / 3))
    case 'quarter':
      return monthName(tick.month)
    case 'month':
    case 'week':
    case 'day':
      return String(tick.date)
  }
}
