import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PlanLine } from '#contract/plan.ts'
import { api } from '../../api.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { useNarrow } from '../../components/narrow.ts'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { SheetButton } from '../../components/sheet-button.tsx'
import { queries } from '../../queries.ts'
import { words as standing } from '../../ru/words.ts'
import { filterPlans, plansQuery, stateOf } from './filter-plans.ts'
import { PlansFilters } from './plans-filters.tsx'
import { PlansList } from './plans-list.tsx'
import { PlansTable } from './plans-table.tsx'
import { words } from './ru/plans.ts'

const route = getRouteApi('/inside/plans')

export function PlansPage() {
  const mayDraft = useSelf().drafting.length > 0
  const search = route.useSearch()
  const state = stateOf(search)
  const query = useQuery(queries.plans(state))
  const plans = query.data?.plans ?? []
  const shown = filterPlans(plans, search)
  const none = state === 'in-force' && plans.length === 0
  return (
    <>
      <PageBar
        title={words.title}
        aside={plans.length > 0 && words.count(shown.length)}
        actions={
          <>
            {mayDraft && !none && <Button renderRoot={toImport}>{words.load}</Button>}
            {shown.length > 0 && <SheetButton href={api.sheetAddress('plans', plansQuery(search))} />}
          </>
        }
      >
        {(query.data !== undefined || state !== 'in-force') && <PlansFilters plans={plans} search={search} />}
      </PageBar>
      <Faces query={query}>
        {() => (none ? <NoPlansYet mayDraft={mayDraft} /> : <Shown plans={shown} />)}
      </Faces>
    </>
  )
}

function toImport(props: Record<string, unknown>) {
  return <Link to="/import" {...props} />
}

function Shown({ plans }: { readonly plans: readonly PlanLine[] }) {
  const narrow = useNarrow()
  if (plans.length === 0)
    return (
      <EmptyFace
        icon="search"
        title={words.noneTitle}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/plans" {...props} />}>
            {standing.resetFilters}
          </Button>
        }
      >
        {words.noneHow}
      </EmptyFace>
    )
  return narrow ? <PlansList plans={plans} /> : <PlansTable plans={plans} />
}

function NoPlansYet({ mayDraft }: { readonly mayDraft: boolean }) {
  return (
    <EmptyFace
      icon="plans"
      title={words.emptyTitle}
      action={mayDraft && <Button renderRoot={toImport}>{words.load}</Button>}
    >
      {mayDraft ? words.emptyHow : words.emptyForReader}
    </EmptyFace>
  )
}
