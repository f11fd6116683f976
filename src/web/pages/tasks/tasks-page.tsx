import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api } from '../../api.ts'
import { MonthCalendar } from '../../components/month/month-calendar.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { SheetButton } from '../../components/sheet-button.tsx'
import { TasksGantt } from '../../components/tasks/gantt/tasks-gantt.tsx'
import { countAsked, ganttQuery, type TaskSearch, tasksQuery } from '../../components/tasks/task-search.ts'
import { TasksFilters } from '../../components/tasks/tasks-filters.tsx'
import { TasksView } from '../../components/tasks/tasks-view.tsx'
import { useTasksPrint } from '../../components/tasks/use-tasks-print.tsx'
import { queries } from '../../queries.ts'
import { words } from './ru/tasks.ts'

const route = getRouteApi('/inside/tasks')

/** All tasks that I see, as a list, over time or in a month. */
export function TasksPage() {
  const search: TaskSearch = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (wanted: TaskSearch) =>
      void navigate({ search: (old) => ({ ...old, ...wanted }), replace: true, resetScroll: false }),
    [navigate],
  )
  const calendar = search.view === 'calendar'
  const gantt = search.view === 'gantt'
  const { button, paper } = useTasksPrint(search, words.title)
  const filters = <TasksFilters search={search} onChange={change} anywhere />
  if (calendar)
    return (
      <>
        <PageBar title={words.title}>{filters}</PageBar>
        <MonthCalendar search={search} onChange={change} />
      </>
    )
  return (
    <>
      <div className="off-paper">
        <PageBar
          title={words.title}
          aside={<Count search={search} />}
          actions={
            <>
              <SheetButton href={api.sheetAddress('tasks', tasksQuery(search))} />
              {button}
            </>
          }
        >
          {filters}
        </PageBar>
        {gantt ? (
          <TasksGantt search={search} onChange={change} />
        ) : (
          <TasksView search={search} onChange={change} />
        )}
      </div>
      {paper}
    </>
  )
}

/** How many there are under the filters, by the counts of the standings that are asked for. */
function Count({ search }: { readonly search: TaskSearch }) {
  const query = search.view === 'gantt' ? ganttQuery(search) : tasksQuery(search)
  const counts = useInfiniteQuery(queries.tasks(query)).data?.pages[0]?.counts
  return counts === undefined ? null : words.count(countAsked(search, counts))
}
