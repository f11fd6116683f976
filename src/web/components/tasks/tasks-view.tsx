import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TaskPage } from '#contract/task.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { words as shared } from '../../ru/words.ts'
import { EmptyFace, FailedFace, LoadingFace, PartialNote } from '../faces.tsx'
import { useNarrow } from '../narrow.ts'
import { StandingChips } from '../standing-chips.tsx'
import { words } from './ru/tasks.ts'
import { TaskPanel } from './task-panel.tsx'
import { isNarrowed, isSaid, type TaskSearch, tasksQuery } from './task-search.ts'
import { TaskRows, TaskTable } from './task-table.tsx'
import classes from './tasks.module.css'

export interface TasksViewProps {
  readonly search: TaskSearch
  readonly onChange: (change: TaskSearch) => void
  /** What the page itself asks for, whatever the address says. */
  readonly fixed?: TaskSearch
}

/** The tasks of an address, a page at a time, with how all of them stand above and one of them beside. */
export function TasksView({ search, onChange, fixed = {} }: TasksViewProps) {
  const query = useInfiniteQuery(queries.tasks(tasksQuery({ ...search, ...fixed })))
  const first = query.data?.pages[0]
  return (
    <>
      {first !== undefined && (
        <StandingChips
          legend={words.standings}
          counts={first.counts}
          chosen={search.standing}
          onChange={(standing) => onChange({ standing })}
          className={classes.chips ?? ''}
          undone={words.undone}
        />
      )}
      <Tasks
        query={query}
        search={search}
        onChange={onChange}
        reset={<ResetButton search={search} onChange={onChange} />}
      />
      {search.task !== undefined && <TaskPanel id={search.task} onClose={() => onChange({ task: '' })} />}
    </>
  )
}

interface TasksProps extends TasksViewProps {
  readonly query: ReturnType<
    typeof useInfiniteQuery<TaskPage, Error, { readonly pages: readonly TaskPage[] }>
  >
  readonly reset: ReactNode
}

function Tasks({ query, search, onChange, reset }: TasksProps) {
  const narrow = useNarrow()
  const again = () => void query.refetch()
  const first = query.data?.pages[0]
  if (first === undefined) {
    if (query.error === null) return <LoadingFace />
    return <FailedFace error={query.error} onRetry={again} busy={query.isFetching} />
  }
  const tasks = query.data?.pages.flatMap((page) => page.tasks) ?? []
  return (
    <>
      {query.error !== null && (
        <PartialNote onRetry={again} busy={query.isFetching}>
          {sentenceOf(query.error)}
        </PartialNote>
      )}
      {tasks.length === 0 && <NoTasks narrowed={isNarrowed(search)} reset={reset} />}
      {isSaid(search.measure) && tasks[0] !== undefined && <OfMeasure task={tasks[0]} />}
      {tasks.length > 0 && narrow && <TaskRows tasks={tasks} today={first.today} />}
      {tasks.length > 0 && !narrow && (
        <TaskTable
          tasks={tasks}
          today={first.today}
          order={search.order ?? ''}
          onOrder={(order) => onChange({ order })}
        />
      )}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            {words.more}
          </Button>
          {words.shown(tasks.length)}
        </div>
      )}
    </>
  )
}

/** Of one measure: which, and where its tasks are done with at once. */
function OfMeasure({ task }: { readonly task: TaskPage['tasks'][number] }) {
  const { planId, measureId, measureTitle } = task
  return (
    <p className={classes.measure}>
      {words.ofMeasure(measureTitle)}{' '}
      <Link to="/plans/$planId/measures/$measureId" params={{ planId, measureId }} preload={false}>
        {words.together}
      </Link>
    </p>
  )
}

/** Nothing is there, or nothing that the filters leave. */
export function NoTasks({ narrowed, reset }: { readonly narrowed: boolean; readonly reset: ReactNode }) {
  if (!narrowed)
    return (
      <EmptyFace icon="tasks" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    )
  return (
    <EmptyFace icon="search" title={words.noneTitle} action={reset}>
      {words.noneHow}
    </EmptyFace>
  )
}

const nothing: TaskSearch = {
  organisation: '',
  plan: '',
  measure: '',
  standing: '',
  whose: '',
  from: '',
  to: '',
}

/** Takes every filter away; shown only where there is one. */
export function ResetButton({ search, onChange }: Pick<TasksViewProps, 'search' | 'onChange'>) {
  if (!isNarrowed(search)) return null
  return (
    <Button variant="default" onClick={() => onChange(nothing)}>
      {shared.resetFilters}
    </Button>
  )
}
