import { queryOptions } from '@tanstack/react-query'
import { listAll } from '../tasks/list-all.ts'

export const checkQueueKey = 'check-queue'

/**
 * The tasks that are gone through one after another, as they stood when the first was opened: what is answered meanwhile keeps
 * its place, so that «7 из 43» goes on counting. `query` is a list's question (task-search.ts).
 */
export function checkQueue(query: string) {
  return queryOptions({
    queryKey: [checkQueueKey, query],
    queryFn: async ({ signal }) => (await listAll(query, signal)).map(({ id }) => id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
}
