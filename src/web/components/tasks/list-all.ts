import type { ListedTask, TaskPage } from '#contract/task.ts'
import { api } from '../../api.ts'

const atOnce = 500

/** As many as are ticked, or gone through, without asking anew. */
export const mostAtOnce = 2000

/** The tasks of a list, page after page, whether they are shown or not. `query` is the list's question. */
export async function listAll(query: string, signal?: AbortSignal): Promise<readonly ListedTask[]> {
  const tasks: ListedTask[] = []
  let after: string | null = ''
  while (after !== null && tasks.length < mostAtOnce) {
    const behind: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const page: TaskPage = await api.tasks(`${query}&limit=${atOnce}${behind}`, signal)
    tasks.push(...page.tasks)
    after = page.next
  }
  return tasks
}
