import { Button, SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { PlanView } from '#contract/plan.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { NoneLeft } from '../none-left.tsx'
import { words } from '../ru/gantt.ts'
import classes from './gantt.module.css'
import { GanttAxis } from './gantt-axis.tsx'
import { ganttLines } from './gantt-line.ts'
import { GanttDaysOff, GanttLines } from './gantt-lines.tsx'
import { GanttRow } from './gantt-row.tsx'
import { firstZoom, ganttScale, zooms } from './gantt-scale.ts'
import { GanttTable } from './gantt-table.tsx'

const route = getRouteApi('/inside/plans/$planId')

/** Height of a row, in pixels; the sheet says the same. */
const rowHeight = 44

interface GanttViewProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** The plan over time, with a line for today and a table behind it. */
export function GanttView({ plan, groups }: GanttViewProps) {
  const navigate = route.useNavigate()
  const { zoom: asked } = route.useSearch()
  const zoom = zooms.find((one) => one === asked) ?? firstZoom(plan)
  const scale = useMemo(() => ganttScale(plan, zoom), [plan, zoom])
  const lines = ganttLines(plan, groups)
  const frame = useRef<HTMLElement>(null)
  const near = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const toToday = useCallback(() => {
    const element = frame.current
    if (element === null) return
    const labels = element.querySelector('[data-label]')?.clientWidth ?? 0
    element.scrollLeft = scale.x(plan.today) - (element.clientWidth - labels) / 2
  }, [scale, plan.today])
  useLayoutEffect(toToday, [toToday])
  const zoomTo = (value: string) =>
    void navigate({ search: (old) => ({ ...old, zoom: value }), replace: true, resetScroll: false })
  /** From row to row, to the first and the last, closer and farther; sideways the region scrolls by itself. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { '+': 1, '=': 1, '-': -1 }[event.key]
    const closer = step === undefined ? undefined : zooms[zooms.indexOf(zoom) + step]
    if (closer !== undefined) zoomTo(closer)
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1) }[event.key]
    if (to !== undefined && at >= 0) {
      event.preventDefault()
      links[to]?.focus()
    }
    const edge = { Home: 0, End: lines.length - 1 }[event.key]
    if (edge !== undefined) {
      event.preventDefault()
      near.scrollToIndex(edge)
    }
  }
  if (lines.length === 0) return <NoneLeft planId={plan.id} />
  return (
    <section aria-labelledby="gantt-question">
      <div className={classes.bar}>
        <h2 id="gantt-question" className={classes.question}>
          {words.question}
        </h2>
        <SegmentedControl
          aria-label={words.zoom}
          size="xs"
          data={[...words.zoomChoices]}
          value={zoom}
          onChange={zoomTo}
        />
        <Button variant="default" size="xs" onClick={toToday}>
          {words.toToday}
        </Button>
      </div>
      <section
        ref={frame}
        className={classes.frame}
        aria-label={words.region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={classes.sheet} style={{ width: `calc(var(--labels) + ${scale.width}px)` }}>
          <GanttAxis scale={scale} zoom={zoom} today={plan.today} />
          <div className={classes.rows} style={{ height: near.getTotalSize() }}>
            <GanttDaysOff scale={scale} zoom={zoom} />
            {near.getVirtualItems().map((item) => {
              const line = lines[item.index]
              return (
                line !== undefined && (
                  <div key={line.id} className={classes.row} style={{ top: item.start }}>
                    <GanttRow plan={plan} line={line} scale={scale} />
                  </div>
                )
              )
            })}
            <GanttLines scale={scale} zoom={zoom} />
            <div
              className={classes.today}
              style={{ left: `calc(var(--labels) + ${scale.x(plan.today)}px)` }}
              aria-hidden="true"
            />
          </div>
        </div>
      </section>
      <GanttTable plan={plan} groups={groups} />
    </section>
  )
}
