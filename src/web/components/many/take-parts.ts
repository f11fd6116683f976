import type { QueryClient } from '@tanstack/react-query'
import type { ManySteps, ManyTaken } from '#contract/many-steps.ts'
import { api } from '../../api.ts'

/** As many tasks as one request takes. */
const mostAtOnce = 1000

/** Of more than a request takes one part after another, each in one transaction. */
export async function takeParts(
  ids: readonly string[],
  bodyOf: (ids: readonly string[]) => ManySteps,
): Promise<ManyTaken> {
  const parts: ManyTaken[] = []
  for (let from = 0; from < ids.length; from += mostAtOnce)
    parts.push(await api.takeSteps(bodyOf(ids.slice(from, from + mostAtOnce))))
  return {
    taken: parts.reduce((sum, { taken }) => sum + taken, 0),
    barred: parts.flatMap(({ barred }) => barred),
  }
}

/** Everything that shows tasks. */
export async function lookAgain(client: QueryClient): Promise<void> {
  await Promise.all(
    ['plan', 'task', 'tasks', 'today', 'plans'].map((name) => client.invalidateQueries({ queryKey: [name] })),
  )
}
