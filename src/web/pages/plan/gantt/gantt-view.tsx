import { Button, SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { PlanView } from '#contract/plan.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { NoneLeft } from '../none-left.tsx'
import { words } from '../ru/gantt.ts'
import classes from './gantt.module.css'
import { GanttAxis } from './gantt-axis.tsx'
import { ganttLines } from './gantt-line.ts'
import { GanttLines } from './gantt-lines.tsx'
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
          onChange={(value) =>
            void navigate({
              search: (old) => ({ ...old, zoom: value }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <Button variant="default" size="xs" onClick={toToday}>
          {words.toToday}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={frame} className={classes.frame} aria-label={words.region} tabIndex={0}>
        <div className={classes.sheet} style={{ width: `calc(var(--labels) + ${scale.width}px)` }}>
          <GanttAxis scale={scale} zoom={zoom} today={plan.today} />
          <div className={classes.rows} style={{ height: near.getTotalSize() }}>
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
