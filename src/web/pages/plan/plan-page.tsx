import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PlanView } from '#contract/plan.ts'
import { Faces, PartialNote } from '../../components/faces.tsx'
import { History } from '../../components/history.tsx'
import { MeasurePanel } from '../../components/measure/measure-panel.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import { fullDate } from '../../ru/dates.ts'
import { OwnPlansView } from './cascade/own-plans-view.tsx'
import { GanttView } from './gantt/gantt-view.tsx'
import { MatrixView } from './matrix/matrix-view.tsx'
import { type MeasureGroup, measureGroups } from './measure-groups.ts'
import { MeasuresView } from './measures-view.tsx'
import { PlanAbout } from './plan-about.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanCalendar } from './plan-calendar.tsx'
import { PlanFilters } from './plan-filters.tsx'
import { PlanPrint } from './plan-print.tsx'
import { type PlanSearch, viewOf } from './plan-search.ts'
import { words as about } from './ru/about.ts'
import { words } from './ru/plan.ts'
import { TermsView } from './terms/terms-view.tsx'

const route = getRouteApi('/inside/plans/$planId')

export function PlanPage() {
  const { planId } = route.useParams()
  const { on } = route.useSearch()
  const query = useQuery(on === undefined ? queries.plan(planId) : queries.planThen(planId, on))
  return (
    <>
      {query.data === undefined && <PageBar title={words.plan} />}
      {query.data === undefined && query.error !== null && on !== undefined && (
        <PartialNote>
          <ToToday planId={planId} />
        </PartialNote>
      )}
      <Faces query={query}>{(plan) => <ShownPlan plan={plan} />}</Faces>
    </>
  )
}

function ShownPlan({ plan }: { readonly plan: PlanView }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const groups = useGroups(plan, search)
  const note = words.stateNote[plan.state]
  return (
    <>
      <div className="off-paper">
        <PlanBar plan={plan} view={viewOf(search)} />
        {note !== null && (
          <PartialNote>
            {note} <CurrentEdition plan={plan} />
          </PartialNote>
        )}
        {plan.on !== null && (
          <PartialNote>
            {words.asThen(fullDate(plan.on), plan.edition)} <ToToday planId={plan.id} />
          </PartialNote>
        )}
        {plan.drafts.map((draft) => (
          <PartialNote key={draft.id}>
            {words.draftOpen(draft.amends)}{' '}
            <Link
              to={draft.amends ? '/drafts/$draftId/changes' : '/drafts/$draftId'}
              params={{ draftId: draft.id }}
            >
              {draft.amends ? words.toChanges : words.toDraft}
            </Link>
          </PartialNote>
        ))}
        {!plan.whole && <PartialNote>{words.inPart}</PartialNote>}
        <PlanBody plan={plan} groups={groups} />
        {search.measure !== undefined && (
          <MeasurePanel
            planId={plan.id}
            measureId={search.measure}
            {...(plan.on === null ? {} : { on: plan.on })}
            onClose={() => void navigate({ search: (old) => ({ ...old, measure: '' }), resetScroll: false })}
          />
        )}
      </div>
      <PlanPrint plan={plan} groups={groups} view={viewOf(search)} />
    </>
  )
}

/** From a past day to how the plan stands now, in the same view. */
function ToToday({ planId }: { readonly planId: string }) {
  return (
    <Link
      to="/plans/$planId"
      params={{ planId }}
      search={(old) => ({ ...old, on: '', measure: '', cell: '' })}
    >
      {words.toToday}
    </Link>
  )
}

/** From an edition that is no more to the one that holds now. */
function CurrentEdition({ plan }: { readonly plan: PlanView }) {
  const current = plan.editions.find((edition) => edition.state === 'in-force')
  if (current === undefined || current.id === plan.id) return null
  const lastOn = plan.editions.find((edition) => edition.id === plan.id)?.lastOn ?? null
  return (
    <>
      {lastOn !== null && (
        <>
          <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ on: lastOn }}>
            {words.stoodOn(fullDate(lastOn))}
          </Link>
          {' · '}
        </>
      )}
      <Link to="/plans/$planId" params={{ planId: current.id }}>
        {words.current}
      </Link>
    </>
  )
}

/** They stay the same through what changes in the address besides them: a zoom draws nothing else anew. */
function useGroups(plan: PlanView, search: PlanSearch): readonly MeasureGroup[] {
  const { text, standing, section, responsible, sort } = search
  return useMemo(
    () => measureGroups(plan, { text, standing, section, responsible, sort }),
    [plan, text, standing, section, responsible, sort],
  )
}

interface PlanBodyProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

function PlanBody({ plan, groups }: PlanBodyProps) {
  const search = route.useSearch()
  const view = viewOf(search)
  switch (view) {
    case 'table':
    case 'gantt':
      return (
        <>
          {plan.measures.length > 0 && <PlanFilters plan={plan} groups={groups} />}
          {view === 'table' ? (
            <MeasuresView plan={plan} groups={groups} />
          ) : (
            <GanttView plan={plan} groups={groups} />
          )}
        </>
      )
    case 'calendar':
      return <PlanCalendar plan={plan} />
    case 'matrix':
      return <MatrixView plan={plan} />
    case 'terms':
      return plan.whole ? <TermsView plan={plan} /> : <PlanAbout plan={plan} />
    case 'own-plans':
      return plan.whole ? <OwnPlansView plan={plan} /> : <PlanAbout plan={plan} />
    case 'about':
      return <PlanAbout plan={plan} />
    case 'history':
      return <History of={{ thing: 'plan', id: plan.id }} empty={about.historyEmptyHow} />
  }
}
