import { notifications } from '@mantine/notifications'
import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { checkQueue, checkQueueKey } from '../../../components/check/check-queue.ts'
import { searchOf } from '../../../components/tasks/task-search.ts'
import { queries } from '../../../queries.ts'

/** Tasks that are gone through one after another, and where in them this one stands. */
export interface Queue {
  readonly query: string
  /** Counted from 1; null: not known yet, or this one is not among them. */
  readonly place: number | null
  readonly length: number
  readonly previous: string | null
  readonly next: string | null
  /** What was done with the one before this. */
  readonly said: string | null
  readonly say: (done: string) => void
  /** Opens the next one; behind the last, the list of what is left. */
  readonly goOn: () => void
}

/** Goes with its queue from one task to the next. */
const lastSaid = queryOptions<{ readonly of: string; readonly done: string }>({
  queryKey: [checkQueueKey, 'said'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
})

const route = getRouteApi('/inside/tasks/$taskId')

/** null: the task is looked at alone. The next one is fetched while this one is looked at, and opens at once. */
export function useQueue(taskId: string): Queue | null {
  const { queue: query } = route.useSearch()
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const ids = useQuery({ ...checkQueue(query ?? ''), enabled: query !== undefined }).data
  const { data: told } = useQuery(lastSaid)
  const at = ids?.indexOf(taskId) ?? -1
  const next = ids?.[at + 1] ?? null
  const previous = ids?.[at - 1] ?? null
  useEffect(() => {
    if (next !== null) void client.prefetchQuery(queries.task(next))
  }, [client, next])
  const goOn = useCallback(() => {
    if (query === undefined) return
    void (next === null
      ? navigate({ to: '/tasks', search: searchOf(query) })
      : navigate({ to: '/tasks/$taskId', params: { taskId: next }, search: { queue: query } }))
  }, [navigate, next, query])
  if (query === undefined) return null
  return {
    query,
    place: at === -1 ? null : at + 1,
    length: ids?.length ?? 0,
    previous,
    said: told !== undefined && told.of === previous ? told.done : null,
    // On a phone a notice would lie on what is decided next; behind the last one nothing is.
    say: (done) => {
      if (next === null) notifications.show({ message: done })
      else client.setQueryData(lastSaid.queryKey, { of: taskId, done })
    },
    next,
    goOn,
  }
}
