import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { useNarrow } from '../../components/narrow.ts'
import type { MeasureGroup } from './measure-groups.ts'
import { MeasureList } from './measure-list.tsx'
import { MeasureTable } from './measure-table.tsx'
import { NoneLeft } from './none-left.tsx'
import { words } from './ru/plan.ts'

interface MeasuresViewProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** The plan's measures: a table where there is room for it, rows of two lines on a phone. */
export function MeasuresView({ plan, groups }: MeasuresViewProps) {
  const narrow = useNarrow()
  if (plan.measures.length === 0) return <NoMeasures plan={plan} />
  if (groups.length === 0) return <NoneLeft planId={plan.id} />
  return narrow ? <MeasureList plan={plan} groups={groups} /> : <MeasureTable plan={plan} groups={groups} />
}

function NoMeasures({ plan }: { readonly plan: PlanView }) {
  const { draftId } = plan
  return (
    <EmptyFace
      icon="plans"
      title={words.emptyTitle}
      action={
        draftId !== null && (
          <Button renderRoot={(props) => <Link to="/drafts/$draftId" params={{ draftId }} {...props} />}>
            {words.emptyAction}
          </Button>
        )
      }
    >
      {words.emptyHow}
    </EmptyFace>
  )
}
