import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { queries } from '../../queries.ts'
import { calendarOf } from '../calendar-of.ts'
import classes from './gantt.module.css'
import { daysOff, type GanttScale, monthTicks, type Zoom } from './gantt-scale.ts'

interface GanttLinesProps {
  readonly scale: GanttScale
  readonly zoom: Zoom
  /** The stretch that is near the eye, in pixels. */
  readonly from: number
  readonly to: number
  readonly height: number
  readonly today: CivilDate
}

/** Where years begin, or months in the closest zoom; and days that are not worked, where a day is wide enough to be seen. */
export const GanttLines = memo(function GanttLines(props: GanttLinesProps) {
  const { scale, zoom, from, to, height, today } = props
  const { first, last } = scale
  const shaded = zoom !== 'year' && zoom !== 'quarter'
  const { data } = useQuery({ ...queries.calendar(), enabled: shaded })
  const stretches = useMemo(
    () => (shaded && data !== undefined ? daysOff(calendarOf(data), first, last) : []),
    [shaded, data, first, last],
  )
  const off = stretches
    .map((stretch) => ({ left: scale.x(stretch.from), right: scale.end(stretch.to) }))
    .filter(({ left, right }) => right >= from && left <= to)
  const ticks = monthTicks(first, last, zoom === 'year' ? 12 : zoom === 'quarter' ? 3 : 1).slice(1)
  return (
    <svg className={classes.lines} width={scale.width} height={height} aria-hidden="true">
      <path
        className={classes.off}
        d={off.map(({ left, right }) => `M${left} 0h${right - left}v${height}h${left - right}Z`).join('')}
      />
      <path
        className={classes.tick}
        d={ticks.map(({ day }) => `M${Math.round(scale.x(day)) + 0.5} 0v${height}`).join('')}
      />
      <path className={classes.today} d={`M${scale.x(today)} 0v${height}`} />
    </svg>
  )
})
