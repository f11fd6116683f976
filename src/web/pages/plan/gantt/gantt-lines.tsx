import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { calendarOf } from '../../../components/calendar-of.ts'
import { queries } from '../../../queries.ts'
import classes from './gantt.module.css'
import { daysOff, type GanttScale, monthTicks, type Zoom } from './gantt-scale.ts'

interface GanttLinesProps {
  readonly scale: GanttScale
  readonly zoom: Zoom
}

/** Where years begin, or months in the closest zoom: thin lines under the bars. */
export function GanttLines({ scale, zoom }: GanttLinesProps) {
  const ticks = monthTicks(scale.first, scale.last, zoom === 'year' ? 12 : zoom === 'quarter' ? 3 : 1)
  return ticks
    .slice(1)
    .map((tick) => (
      <div
        key={tick.day}
        className={classes.tick}
        style={{ left: `calc(var(--labels) + ${scale.x(tick.day)}px)` }}
        aria-hidden="true"
      />
    ))
}

/** Days that are not worked, shaded where a day is wide enough to be seen. */
export function GanttDaysOff({ scale, zoom }: GanttLinesProps) {
  const shown = zoom !== 'year' && zoom !== 'quarter'
  const { data } = useQuery({ ...queries.calendar(), enabled: shown })
  const stretches = useMemo(
    () => (shown && data !== undefined ? daysOff(calendarOf(data), scale.first, scale.last) : []),
    [shown, data, scale],
  )
  return stretches.map(({ from, to }) => (
    <div
      key={from}
      className={classes.off}
      style={{
        left: `calc(var(--labels) + ${scale.x(from)}px)`,
        width: scale.end(to) - scale.x(from),
      }}
      aria-hidden="true"
    />
  ))
}
