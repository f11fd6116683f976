import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { PlanView } from '#contract/plan.ts'
import { Gantt } from '../../../components/gantt/gantt.tsx'
import { type Zoom, zoomOf } from '../../../components/gantt/gantt-scale.ts'
import { stringifySearch } from '../../../search.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { NoneLeft } from '../none-left.tsx'
import { ganttSheet } from './gantt-sheet.ts'

const route = getRouteApi('/inside/plans/$planId')

interface GanttViewProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** The plan's measures over time. */
export function GanttView({ plan, groups }: GanttViewProps) {
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const sheet = useMemo(() => ganttSheet(plan, groups), [plan, groups])
  const zoomTo = useCallback(
    (zoom: Zoom) => void navigate({ search: (old) => ({ ...old, zoom }), replace: true, resetScroll: false }),
    [navigate],
  )
  const open = useCallback(
    (measure: string) => void navigate({ search: (old) => ({ ...old, measure }), resetScroll: false }),
    [navigate],
  )
  const address = `/plans/${plan.id}${stringifySearch({ ...search, measure: 'x' })}`
  const hrefOf = useCallback(
    (measure: string) => address.replace('measure=x', `measure=${measure}`),
    [address],
  )
  if (sheet.rows.length === 0) return <NoneLeft planId={plan.id} />
  return (
    <Gantt sheet={sheet} zoom={zoomOf(search.zoom, sheet)} onZoom={zoomTo} hrefOf={hrefOf} onOpen={open} />
  )
}
