import { Switch } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { OwnPlansPage } from '#contract/cascade.ts'
import type { PlanView } from '#contract/plan.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { useNarrow } from '../../../components/narrow.ts'
import { PagedFaces } from '../../../components/paged-faces.tsx'
import { queries } from '../../../queries.ts'
import classes from './cascade.module.css'
import { OwnPlansList, OwnPlansTable } from './own-plans-rows.tsx'
import { words } from './ru/cascade.ts'

const route = getRouteApi('/inside/plans/$planId')

/** Which organisations below have made their own plan from this one, and what each of these lacks. */
export function OwnPlansView({ plan }: { readonly plan: PlanView }) {
  const { lacking } = route.useSearch()
  const query = useInfiniteQuery(queries.ownPlans(plan.id, lacking === 'yes'))
  return (
    <PagedFaces query={query}>
      {(pages) => <Shown plan={plan} pages={pages} lacking={lacking === 'yes'} />}
    </PagedFaces>
  )
}

interface ShownProps {
  readonly plan: PlanView
  readonly pages: readonly OwnPlansPage[]
  readonly lacking: boolean
}

function Shown({ plan, pages, lacking }: ShownProps) {
  const navigate = route.useNavigate()
  const narrow = useNarrow()
  const counts = pages[0]?.counts ?? { organisations: 0, withPlan: 0, lacking: 0 }
  const lines = pages.flatMap((page) => page.lines)
  if (counts.organisations === 0)
    return (
      <EmptyFace icon="plans" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    )
  return (
    <>
      <h2 className={classes.question}>{words.question}</h2>
      <p className={classes.answer}>{words.answer(counts.withPlan, counts.organisations, counts.lacking)}</p>
      <Switch
        label={words.onlyLacking}
        checked={lacking}
        onChange={(event) => {
          const to = event.currentTarget.checked ? 'yes' : ''
          void navigate({ search: (old) => ({ ...old, lacking: to }), resetScroll: false })
        }}
      />
      {lines.length === 0 ? (
        <p className={classes.soft}>{words.noneLacking}</p>
      ) : narrow ? (
        <OwnPlansList plan={plan} lines={lines} />
      ) : (
        <OwnPlansTable plan={plan} lines={lines} />
      )}
    </>
  )
}
