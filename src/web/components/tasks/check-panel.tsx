import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { sentenceOf } from '../../ask.ts'
import { CheckLink } from '../check/check-link.tsx'
import { ManyPanel } from '../many/many-panel.tsx'
import { listAll, mostAtOnce } from './list-all.ts'
import { words } from './ru/tasks.ts'
import type { Ticks } from './use-ticks.ts'

interface CheckPanelProps {
  /** The question of the list. */
  readonly query: string
  /** Its first task. */
  readonly first: string
  /** How many it has, and how many of them are shown. */
  readonly all: number
  readonly shown: number
  readonly today: CivilDate
  readonly ticks: Ticks
  /** All of them wait for my own answer. */
  readonly mine: boolean
}

/** What waits for a check is gone through one by one, or ticked and answered at once. */
export function CheckPanel({ query, first, all, shown, today, ticks, mine }: CheckPanelProps) {
  const { ticked, untick } = ticks
  const rest = useMutation({
    mutationFn: () => listAll(query),
    onSuccess: ticks.add,
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notTicked, message: sentenceOf(error) }),
  })
  return (
    <ManyPanel
      of={{ about: 'tasks', today, kinds: ['accept', 'return'], controller: null, answersMyself: false }}
      ticked={ticked.map((task) => ({ ...task, measure: task.measureTitle }))}
      onUntick={untick}
    >
      {ticked.length < Math.min(all, mostAtOnce) && (
        <Button variant="default" size="compact-sm" loading={rest.isPending} onClick={() => rest.mutate()}>
          {all > mostAtOnce ? words.tickFirst(mostAtOnce) : words.tickAll(all)}
        </Button>
      )}
      {ticked.length === all && all > shown && words.allTicked(all)}
      {mine && ticked.length === 0 && <CheckLink query={query} taskId={first} />}
    </ManyPanel>
  )
}
