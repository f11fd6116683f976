import classes from './gantt.module.css'
import { type GanttScale, monthTicks, type Zoom } from './gantt-scale.ts'

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
