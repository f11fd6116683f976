import { useState } from 'react'
import type { ListedTask } from '#contract/task.ts'

/** What is ticked in a list, whether it is shown or not. */
export interface Ticks {
  readonly ticked: readonly ListedTask[]
  readonly has: (id: string) => boolean
  /** With `range` all between this row and the one that was ticked before it. */
  readonly toggle: (task: ListedTask, on: boolean, range: boolean) => void
  readonly add: (tasks: readonly ListedTask[]) => void
  readonly untick: (ids: readonly string[]) => void
}

/** Ticks on the rows of a list, in the order in which they are shown; another list (`of`) begins with none. */
export function useTicks(of: string, shown: readonly ListedTask[]): Ticks {
  const [kept, keep] = useState<Kept>({ of, picked: new Map(), last: null })
  const { picked, last } = kept.of === of ? kept : { picked: new Map<string, ListedTask>(), last: null }
  return {
    ticked: [...picked.values()],
    has: (id) => picked.has(id),
    toggle: (task, on, range) => {
      const next = new Map(picked)
      for (const one of range ? between(shown, last, task.id) : [task]) {
        if (on) next.set(one.id, one)
        else next.delete(one.id)
      }
      keep({ of, picked: next, last: task.id })
    },
    add: (tasks) =>
      keep({ of, picked: new Map([...picked, ...tasks.map((task) => [task.id, task] as const)]), last }),
    untick: (ids) => keep({ of, picked: new Map([...picked].filter(([id]) => !ids.includes(id))), last }),
  }
}

interface Kept {
  readonly of: string
  readonly picked: ReadonlyMap<string, ListedTask>
  readonly last: string | null
}

/** The rows from one to another, both of them with it, whichever stands first. */
export function between<Row extends { readonly id: string }>(
  shown: readonly Row[],
  from: string | null,
  to: string,
): readonly Row[] {
  const end = shown.findIndex(({ id }) => id === to)
  const begun = shown.findIndex(({ id }) => id === from)
  const start = begun === -1 ? end : begun
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1)
}
