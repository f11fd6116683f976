import { Button, SegmentedControl } from '@mantine/core'
import { type CSSProperties, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import classes from './gantt.module.css'
import { GanttAxis } from './gantt-axis.tsx'
import { GanttBars } from './gantt-bars.tsx'
import { GanttLabels } from './gantt-labels.tsx'
import { GanttLines } from './gantt-lines.tsx'
import { axisHeight, blockRows, type GanttSheet, rowBlocks, rowHeight } from './gantt-row.ts'
import { type GanttScale, ganttScale, stretchOf, type Zoom } from './gantt-scale.ts'
import { GanttTable, isPlainClick } from './gantt-table.tsx'
import { words } from './ru/gantt.ts'
import { useNear } from './use-near.ts'
import { useRowKeys } from './use-row-keys.ts'

interface GanttProps {
  readonly sheet: GanttSheet
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  /** Address of what a row opens. */
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** Rows over time, with a line for today and a table behind them. Only what is near the eye is drawn. */
export function Gantt({ sheet, zoom, onZoom, hrefOf, onOpen }: GanttProps) {
  const stretch = useMemo(() => stretchOf(sheet), [sheet])
  const scale = useMemo(() => ganttScale(stretch, zoom), [stretch, zoom])
  const frame = useRef<HTMLElement>(null)
  const toToday = useCenteredDay(frame, scale, sheet.today)
  return (
    <section aria-labelledby="gantt-question">
      <div className={classes.head}>
        <h2 id="gantt-question" className={classes.question}>
          {words.question}
        </h2>
        <SegmentedControl
          aria-label={words.zoom}
          size="xs"
          data={[...words.zoomChoices]}
          value={zoom}
          onChange={(value) => onZoom(value as Zoom)}
        />
        <Button variant="default" size="xs" onClick={toToday}>
          {sheet.past ? words.toThatDay : words.toToday}
        </Button>
      </div>
      <Drawing {...{ frame, sheet, zoom, scale, onZoom, hrefOf, onOpen }} />
      <GanttTable sheet={sheet} hrefOf={hrefOf} onOpen={onOpen} />
    </section>
  )
}

interface DrawingProps extends GanttProps {
  readonly frame: React.RefObject<HTMLElement | null>
  readonly scale: GanttScale
}

function Drawing({ frame, sheet, zoom, scale, onZoom, hrefOf, onOpen }: DrawingProps) {
  const { rows, today, past } = sheet
  const blocks = useMemo(() => rowBlocks(rows), [rows])
  const near = useNear(frame, rows.length, scale)
  const { active, onKeyDown, onFocus } = useRowKeys(frame, rows, zoom, onZoom)
  const kept = Math.floor(active / blockRows)
  // Where the focus is must not go out of the page, however far one scrolls.
  const drawn = blocks.filter((_, at) => at === kept || (at >= near.first && at <= near.last))
  const open = (event: MouseEvent) => {
    const row = rows[rowUnder(event)]
    if (row?.kind !== 'row' || !isPlainClick(event)) return
    event.preventDefault()
    onOpen(row.id)
  }
  const height = rows.length * rowHeight
  return (
    <section
      ref={frame}
      className={classes.frame}
      data-gantt
      aria-label={words.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={open}
    >
      <div
        className={classes.sheet}
        style={
          {
            '--times': `${scale.width}px`,
            height: axisHeight + height,
          } as CSSProperties
        }
      >
        <GanttAxis {...{ scale, zoom, today, past }} from={near.from} to={near.to} />
        <div className={classes.rows} data-rows>
          <div role="list" className={classes.labels}>
            {drawn.map((block) => (
              <GanttLabels
                key={block.start}
                block={block}
                count={rows.length}
                hrefOf={hrefOf}
                today={today}
                active={block.start === kept * blockRows ? active : null}
              />
            ))}
          </div>
          <div className={classes.field} aria-hidden="true">
            <GanttLines {...{ scale, zoom, today, height }} from={near.from} to={near.to} />
            {drawn.map((block) => (
              <GanttBars key={block.start} block={block} scale={scale} today={today} />
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

/** The row that was clicked, by its name or anywhere beside it; -1: none. A key on its name has no place on the screen. */
function rowUnder(event: MouseEvent): number {
  const target = event.target instanceof Element ? event.target : null
  const named = target?.closest<HTMLElement>('[data-index]')?.dataset.index
  if (named !== undefined) return Number(named)
  const rows = target?.closest('[data-rows]')
  return rows == null ? -1 : Math.floor((event.clientY - rows.getBoundingClientRect().top) / rowHeight)
}

/** The day in the middle stays there through every zoom; gives the way to bring it to today, where it is at first. */
function useCenteredDay(
  frame: React.RefObject<HTMLElement | null>,
  scale: GanttScale,
  today: CivilDate,
): () => void {
  const center = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const middle = middleOf(element)
    element.scrollLeft = (center.current ?? scale.x(today) / scale.dayWidth) * scale.dayWidth - middle
    const follow = () => {
      center.current = (element.scrollLeft + middle) / scale.dayWidth
    }
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [frame, scale, today])
  return useCallback(() => {
    const element = frame.current
    if (element !== null) element.scrollLeft = scale.x(today) - middleOf(element)
  }, [frame, scale, today])
}

/** How far right of the names the middle of what is seen lies. */
function middleOf(frame: HTMLElement): number {
  return (frame.clientWidth - (frame.querySelector('[role="list"]')?.clientWidth ?? 0)) / 2
}
