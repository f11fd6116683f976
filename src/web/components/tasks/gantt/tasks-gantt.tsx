import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TaskLine, TaskPage } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { words as everywhere } from '../../../ru/words.ts'
import { stringifySearch } from '../../../search.ts'
import { FailedFace, LoadingFace, PartialNote } from '../../faces.tsx'
import { Gantt } from '../../gantt/gantt.tsx'
import { type Zoom, zoomOf } from '../../gantt/gantt-scale.ts'
import { StandingChips } from '../../standing-chips.tsx'
import { words } from '../ru/tasks.ts'
import { TaskPanel } from '../task-panel.tsx'
import { countAsked, ganttQuery, isNarrowed } from '../task-search.ts'
import classes from '../tasks.module.css'
import { NoTasks, ResetButton, type TasksViewProps } from '../tasks-view.tsx'
import { tasksSheet } from './tasks-sheet.ts'

/** The tasks of an address over time, with how all of them stand above and one of them beside. */
export function TasksGantt({ search, onChange, fixed = {} }: TasksViewProps) {
  const asked = { ...search, ...fixed }
  const query = useInfiniteQuery(queries.tasks(ganttQuery(asked)))
  const pages = query.data?.pages
  const again = () => void query.refetch()
  const first = pages?.[0]
  if (pages === undefined || first === undefined) {
    if (query.error === null) return <LoadingFace />
    return <FailedFace error={query.error} onRetry={again} busy={query.isFetching} />
  }
  const drawn = pages.reduce((sum, { tasks }) => sum + tasks.length, 0)
  return (
    <>
      <StandingChips
        legend={words.standings}
        counts={first.counts}
        chosen={search.standing}
        onChange={(standing) => onChange({ standing })}
        className={classes.chips ?? ''}
        undone={words.undone}
      />
      {query.error !== null && (
        <PartialNote onRetry={again} busy={query.isFetching}>
          {sentenceOf(query.error)}
        </PartialNote>
      )}
      {query.hasNextPage && (
        <PartialNote>
          {words.drawn(drawn, countAsked(search, first.counts))}{' '}
          <Button
            variant="default"
            size="xs"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            {everywhere.showMore}
          </Button>
        </PartialNote>
      )}
      {drawn === 0 ? (
        <NoTasks narrowed={isNarrowed(search)} reset={<ResetButton search={search} onChange={onChange} />} />
      ) : (
        <Drawn pages={pages} today={first.today} search={search} onChange={onChange} />
      )}
      {search.task !== undefined && <TaskPanel id={search.task} onClose={() => onChange({ task: '' })} />}
    </>
  )
}

interface DrawnProps extends Omit<TasksViewProps, 'fixed'> {
  readonly pages: readonly TaskPage[]
  readonly today: CivilDate
}

function Drawn({ pages, today, search, onChange }: DrawnProps) {
  const { pathname } = useLocation()
  const sheet = useMemo(() => tasksSheet(tasksOf(pages), today), [pages, today])
  const zoomTo = useCallback((zoom: Zoom) => onChange({ zoom }), [onChange])
  const open = useCallback((task: string) => onChange({ task }), [onChange])
  const address = `${pathname}${stringifySearch({ ...search, task: 'x' })}`
  const hrefOf = useCallback((task: string) => address.replace('task=x', `task=${task}`), [address])
  return (
    <Gantt sheet={sheet} zoom={zoomOf(search.zoom, sheet)} onZoom={zoomTo} hrefOf={hrefOf} onOpen={open} />
  )
}

function tasksOf(pages: readonly TaskPage[]): readonly TaskLine[] {
  return pages.flatMap(({ tasks }) => tasks)
}
