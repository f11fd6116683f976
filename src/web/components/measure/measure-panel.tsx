import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import { queries } from '../../queries.ts'
import { words as standing } from '../../ru/words.ts'
import { EmptyFace, FailedFace, LoadingFace } from '../faces.tsx'
import { SidePanel } from '../panel/side-panel.tsx'
import { MeasureDetails } from './measure-details.tsx'
import { words } from './ru/measure.ts'

interface MeasurePanelProps {
  readonly planId: string
  readonly measureId: string
  readonly onClose: () => void
  /** The past day for which it is shown. */
  readonly on?: string
  /** On a page that is not the plan's own: a way to the whole plan. */
  readonly withPlanLink?: boolean
}

/** A measure beside the list it was opened from. */
export function MeasurePanel({ planId, measureId, onClose, on, withPlanLink = false }: MeasurePanelProps) {
  const query = useQuery(on === undefined ? queries.plan(planId) : queries.planThen(planId, on))
  const measure = query.data?.measures.find((one) => one.id === measureId)
  if (query.data === undefined)
    return (
      <SidePanel
        of={measureId}
        title={query.error === null ? standing.loading : standing.failedShort}
        onClose={onClose}
      >
        {query.error === null ? (
          <LoadingFace />
        ) : (
          <FailedFace error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
        )}
      </SidePanel>
    )
  if (measure === undefined)
    return (
      <SidePanel of={measureId} title={words.number(null)} onClose={onClose}>
        <EmptyFace title={words.gone}>{words.goneHow}</EmptyFace>
      </SidePanel>
    )
  return (
    <SidePanel of={measureId} title={measure.title} over={overLine(query.data, measure)} onClose={onClose}>
      <MeasureDetails plan={query.data} measure={measure} />
      {withPlanLink && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/plans/$planId" params={{ planId }} search={{ measure: measureId }} {...props} />
          )}
        >
          {words.whole}
        </Button>
      )}
    </SidePanel>
  )
}

function overLine(plan: PlanView, measure: MeasureView): string {
  const section = plan.sections.find((one) => one.id === measure.sectionId)
  return [
    words.number(measure.number),
    measure.track === null ? null : words.track[measure.track],
    section?.title,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
}
