import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TaskPage } from '#contract/task.ts'
import { queries } from '../../queries.ts'
import { words as shared } from '../../ru/words.ts'
import { EmptyFace } from '../faces.tsx'
import { useNarrow } from '../narrow.ts'
import { PagedFaces } from '../paged-faces.tsx'
import { useSelf } from '../self.ts'
import { CheckPanel } from './check-panel.tsx'
import { words } from './ru/tasks.ts'
import { TaskChips } from './task-chips.tsx'
import { TaskPanel } from './task-panel.tsx'
import { countAsked, isNarrowed, isSaid, type TaskSearch, tasksQuery } from './task-search.ts'
import { TaskRows, TaskTable } from './task-table.tsx'
import classes from './tasks.module.css'
import { useTicks } from './use-ticks.ts'

export interface TasksViewProps {
  readonly search: TaskSearch
  readonly onChange: (change: TaskSearch) => void
  /** What the page itself asks for, whatever the address says. */
  readonly fixed?: TaskSearch
}

/** The tasks of an address, a page at a time, with how all of them stand above and one of them beside. */
export function TasksView({ search, onChange, fixed = {} }: TasksViewProps) {
  const asked = tasksQuery({ ...search, ...fixed })
  const query = useInfiniteQuery(queries.tasks(asked))
  return (
    <>
      <TaskChips first={query.data?.pages[0]} search={search} onChange={onChange} />
      <PagedFaces query={query} beside={(pages) => words.shown(tasksOf(pages).length)}>
        {(pages) => <Tasks query={asked} pages={pages} search={search} onChange={onChange} />}
      </PagedFaces>
      {search.task !== undefined && <TaskPanel id={search.task} onClose={() => onChange({ task: '' })} />}
    </>
  )
}

interface TasksProps extends TasksViewProps {
  /** What was asked. */
  readonly query: string
  readonly pages: readonly TaskPage[]
}

function Tasks({ query, pages, search, onChange }: TasksProps) {
  const narrow = useNarrow()
  const { actions } = useSelf()
  const [first] = pages
  const today = first?.today
  const tasks = tasksOf(pages)
  const ticks = useTicks(query, tasks)
  // Only where all rows wait for a check; whose it is, is told of each that is not mine.
  const checks =
    search.whose === 'check' || (search.standing === 'submitted' && actions.includes('task/oversee'))
  const [task] = tasks
  if (task === undefined || today === undefined)
    return (
      <NoTasks
        narrowed={isNarrowed(search)}
        checking={search.whose === 'check'}
        reset={<ResetButton search={search} onChange={onChange} />}
      />
    )
  return (
    <>
      {isSaid(search.measure) && <OfMeasure task={task} />}
      {checks && first !== undefined && (
        <CheckPanel
          query={query}
          first={task.id}
          all={countAsked(search, first.counts)}
          shown={tasks.length}
          today={today}
          ticks={ticks}
          mine={search.whose === 'check'}
        />
      )}
      {narrow ? (
        <TaskRows tasks={tasks} today={today} ticks={checks ? ticks : undefined} />
      ) : (
        <TaskTable
          tasks={tasks}
          today={today}
          ticks={checks ? ticks : undefined}
          order={search.order ?? ''}
          onOrder={(order) => onChange({ order })}
        />
      )}
    </>
  )
}

/** What has come of a list so far. */
export function tasksOf(pages: readonly TaskPage[]): TaskPage['tasks'] {
  return pages.flatMap((page) => page.tasks)
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

interface NoTasksProps {
  readonly narrowed: boolean
  /** Only what waits for my answer was asked for. */
  readonly checking?: boolean
  readonly reset: ReactNode
}

/** Nothing is there, or nothing that the filters leave. */
export function NoTasks({ narrowed, checking = false, reset }: NoTasksProps) {
  if (checking)
    return (
      <EmptyFace icon="check" title={words.checkedTitle} action={reset}>
        {words.checkedHow}
      </EmptyFace>
    )
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
