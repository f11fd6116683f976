import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import { api } from '../../api.ts'
import { Faces } from '../../components/faces.tsx'
import { History } from '../../components/history.tsx'
import { MonthCalendar } from '../../components/month/month-calendar.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { SheetButton } from '../../components/sheet-button.tsx'
import { TasksGantt } from '../../components/tasks/gantt/tasks-gantt.tsx'
import { type TaskSearch, tasksQuery } from '../../components/tasks/task-search.ts'
import { TasksFilters } from '../../components/tasks/tasks-filters.tsx'
import { TasksView } from '../../components/tasks/tasks-view.tsx'
import { useTasksPrint } from '../../components/tasks/use-tasks-print.tsx'
import { queries } from '../../queries.ts'
import classes from './organisation.module.css'
import { OrganisationBar } from './organisation-bar.tsx'
import { OrganisationOverview } from './organisation-overview.tsx'
import { words } from './ru/organisation.ts'
import { viewOf } from './views.ts'

const route = getRouteApi('/inside/organisations/$organisationId')

/** A region, municipality, school or centre: what it is, who works there, what is owed there and below, and what changed. */
export function OrganisationPage() {
  const { organisationId } = route.useParams()
  const query = useQuery(queries.organisation(organisationId))
  return (
    <>
      {query.data === undefined && <PageBar title={words.loading} />}
      <Faces query={query}>{(organisation) => <ShownOrganisation organisation={organisation} />}</Faces>
    </>
  )
}

function ShownOrganisation({ organisation }: { readonly organisation: OrganisationView }) {
  const search: TaskSearch = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (wanted: TaskSearch) =>
      void navigate({ search: (old) => ({ ...old, ...wanted }), replace: true, resetScroll: false }),
    [navigate],
  )
  const view = viewOf(search)
  const fixed = { organisation: organisation.id }
  const filters = (
    <div className={classes.filters}>
      <TasksFilters search={search} onChange={change} anywhere={false} />
    </div>
  )
  const asked = { ...search, ...fixed }
  const listed = view === 'tasks' || view === 'gantt'
  const print = useTasksPrint(asked, words.tasksOf(organisation.passport.shortName))
  const page = (
    <>
      <OrganisationBar
        organisation={organisation}
        view={view}
        actions={
          listed && (
            <>
              <SheetButton href={api.sheetAddress('tasks', tasksQuery(asked))} />
              {print.button}
            </>
          )
        }
      />
      {view === '' && <OrganisationOverview organisation={organisation} />}
      {view === 'gantt' && (
        <>
          {filters}
          <TasksGantt search={search} onChange={change} fixed={fixed} />
        </>
      )}
      {view === 'tasks' && (
        <>
          {filters}
          <TasksView search={search} onChange={change} fixed={fixed} />
        </>
      )}
      {view === 'calendar' && (
        <>
          {filters}
          <MonthCalendar search={search} onChange={change} fixed={fixed} />
        </>
      )}
      {view === 'history' && (
        <History of={{ thing: 'organisation', id: organisation.id }} empty={words.noHistory} />
      )}
    </>
  )
  return (
    <>
      <div className={listed ? 'off-paper' : undefined}>{page}</div>
      {listed && print.paper}
    </>
  )
}
