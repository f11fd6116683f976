import { memo, useMemo } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { monthName, shortDate } from '../../ru/dates.ts'
import classes from './gantt.module.css'
import { dayTicks, type GanttScale, monthTicks, type Tick, weekTicks, type Zoom } from './gantt-scale.ts'
import { words } from './ru/gantt.ts'

interface GanttAxisProps {
  readonly scale: GanttScale
  readonly zoom: Zoom
  readonly today: CivilDate
  readonly past: boolean
  /** The stretch that is near the eye, in pixels. */
  readonly from: number
  readonly to: number
}

/** Two rows of time above the bars: the coarse one stays in sight while its stretch is. */
export const GanttAxis = memo(function GanttAxis({ scale, zoom, today, past, from, to }: GanttAxisProps) {
  const { first, last } = scale
  const close = zoom !== 'year' && zoom !== 'quarter'
  const coarse = useMemo(() => {
    const ticks = monthTicks(first, last, close ? 1 : 12)
    return ticks.map((tick, index) => ({ ...tick, until: ticks[index + 1]?.day ?? null }))
  }, [first, last, close])
  const fine = useMemo(() => fineTicks(first, last, zoom), [first, last, zoom])
  const isNear = (left: number, right: number) => right >= from && left <= to
  return (
    <div className={classes.axis} aria-hidden="true">
      <div className={classes.corner} />
      <div className={classes.times} style={{ width: scale.width }}>
        {coarse.map(({ day, year, month, until }) => {
          const left = scale.x(day)
          const right = until === null ? scale.width : scale.x(until)
          return (
            isNear(left, right) && (
              <span key={day} className={classes.coarse} style={{ left, width: right - left }}>
                <span className={classes.coarseName}>{close ? `${monthName(month)} ${year}` : year}</span>
              </span>
            )
          )
        })}
        {fine.map((tick) => {
          const left = scale.x(tick.day)
          return (
            isNear(left, left) && (
              <span key={tick.day} className={classes.fine} style={{ left }}>
                {fineName(tick, zoom)}
              </span>
            )
          )
        })}
        <span className={classes.todayName} style={{ left: scale.x(today) }}>
          {past ? shortDate(today) : words.today}
        </span>
      </div>
    </div>
  )
})

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
