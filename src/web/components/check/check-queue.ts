import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** As many as a list gives at once, and as many as are gone through without asking anew. */
const atOnce = 500
const most = 2000

export const checkQueueKey = 'check-queue'

/**
 * The tasks that are gone through one after another, as they stood when the first was opened: what is answered meanwhile keeps
 * its place, so that «7 из 43» goes on counting. `query` is a list's question (task-search.ts).
 */
export function checkQueue(query: string) {
  return queryOptions({
    queryKey: [checkQueueKey, query],
    queryFn: ({ signal }) => listIds(query, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
}

async function listIds(query: string, signal: AbortSignal): Promise<readonly string[]> {
  const ids: string[] = []
  let after: string | null = ''
  while (after !== null && ids.length < most) {
    const behind: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const page = await api.tasks(`${query}&limit=${atOnce}${behind}`, signal)
    ids.push(...page.tasks.map(({ id }) => id))
    after = page.next
  }
  return ids
}
