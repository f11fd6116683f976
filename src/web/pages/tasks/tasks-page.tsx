import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api } from '../../api.ts'
import { MonthCalendar } from '../../components/month/month-calendar.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { SheetButton } from '../../components/sheet-button.tsx'
import { type TaskSearch, tasksQuery } from '../../components/tasks/task-search.ts'
import { TasksFilters } from '../../components/tasks/tasks-filters.tsx'
import { TasksView } from '../../components/tasks/tasks-view.tsx'
import { queries } from '../../queries.ts'
import { words } from './ru/tasks.ts'

const route = getRouteApi('/inside/tasks')

/** All tasks that I see, as a list or in a month. */
export function TasksPage() {
  const search: TaskSearch = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (wanted: TaskSearch) =>
      void navigate({ search: (old) => ({ ...old, ...wanted }), replace: true, resetScroll: false }),
    [navigate],
  )
  const calendar = search.view === 'calendar'
  return (
    <>
      <PageBar
        title={words.title}
        aside={!calendar && <Count search={search} />}
        actions={!calendar && <SheetButton href={api.sheetAddress('tasks', tasksQuery(search))} />}
      >
        <TasksFilters search={search} onChange={change} anywhere />
      </PageBar>
      {calendar ? (
        <MonthCalendar search={search} onChange={change} />
      ) : (
        <TasksView search={search} onChange={change} />
      )}
    </>
  )
}

/** How many there are under the filters, by the counts of the standings that are asked for. */
function Count({ search }: { readonly search: TaskSearch }) {
  const counts = useInfiniteQuery(queries.tasks(tasksQuery(search))).data?.pages[0]?.counts
  if (counts === undefined) return null
  const asked = (search.standing ?? '').split(',').filter((one) => one !== '')
  const all = Object.entries(counts).filter(([one]) => asked.length === 0 || asked.includes(one))
  return words.count(all.reduce((sum, [, count]) => sum + count, 0))
}
