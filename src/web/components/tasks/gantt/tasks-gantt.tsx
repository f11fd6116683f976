import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TaskPage } from '#contract/task.ts'
import { queries } from '../../../queries.ts'
import { words as everywhere } from '../../../ru/words.ts'
import { stringifySearch } from '../../../search.ts'
import { Faces, PartialNote } from '../../faces.tsx'
import { Gantt } from '../../gantt/gantt.tsx'
import { type Zoom, zoomOf } from '../../gantt/gantt-scale.ts'
import { words } from '../ru/tasks.ts'
import { TaskChips } from '../task-chips.tsx'
import { TaskPanel } from '../task-panel.tsx'
import { countAsked, ganttQuery, isNarrowed } from '../task-search.ts'
import { NoTasks, ResetButton, type TasksViewProps, tasksOf } from '../tasks-view.tsx'
import { tasksSheet } from './tasks-sheet.ts'

/** The tasks of an address over time, with how all of them stand above and one of them beside. */
export function TasksGantt({ search, onChange, fixed = {} }: TasksViewProps) {
  const asked = { ...search, ...fixed }
  const query = useInfiniteQuery(queries.tasks(ganttQuery(asked)))
  return (
    <Faces query={query}>
      {({ pages }) => (
        <>
          <TaskChips first={pages[0]} search={search} onChange={onChange} />
          {query.hasNextPage && (
            <PartialNote>
              {words.drawn(tasksOf(pages).length, countAsked(search, pages[0]?.counts ?? {}))}{' '}
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
          <Drawn pages={pages} search={search} onChange={onChange} />
          {search.task !== undefined && <TaskPanel id={search.task} onClose={() => onChange({ task: '' })} />}
        </>
      )}
    </Faces>
  )
}

interface DrawnProps extends Omit<TasksViewProps, 'fixed'> {
  readonly pages: readonly TaskPage[]
}

function Drawn({ pages, search, onChange }: DrawnProps) {
  const { pathname } = useLocation()
  const today = pages[0]?.today
  const sheet = useMemo(
    () => (today === undefined ? null : tasksSheet(tasksOf(pages), today)),
    [pages, today],
  )
  const zoomTo = useCallback((zoom: Zoom) => onChange({ zoom }), [onChange])
  const open = useCallback((task: string) => onChange({ task }), [onChange])
  const address = `${pathname}${stringifySearch({ ...search, task: 'x' })}`
  const hrefOf = useCallback((task: string) => address.replace('task=x', `task=${task}`), [address])
  if (sheet === null || sheet.rows.length === 0)
    return (
      <NoTasks narrowed={isNarrowed(search)} reset={<ResetButton search={search} onChange={onChange} />} />
    )
  return (
    <Gantt sheet={sheet} zoom={zoomOf(search.zoom, sheet)} onZoom={zoomTo} hrefOf={hrefOf} onOpen={open} />
  )
}
