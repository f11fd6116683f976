import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TaskDetails } from '#contract/task-details.ts'
import type { TaskCommand } from '#contract/task-step.ts'
import { api } from '../../api.ts'
import { useOneAtATime } from '../../components/one-at-a-time.ts'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import { goesOn } from './queue/goes-on.ts'
import type { Queue } from './queue/use-queue.ts'
import { doneAtOnce, stepDone, words } from './ru/task.ts'

/**
 * Takes a step with a task, says that it is saved, and has everything that shows the task look again. In a queue the page goes on
 * to another task, where this is said, and does not wait for this one to be shown anew.
 */
export function useStep(task: TaskDetails, queue: Queue | null) {
  const client = useQueryClient()
  const step = useMutation({
    mutationFn: (command: TaskCommand) => api.takeStep(task.id, command),
    onSuccess: async (_, { kind }) => {
      const say = queue !== null && goesOn(kind) ? queue.say : undefined
      const refetchType = say === undefined ? 'active' : 'none'
      await Promise.all(
        ['task', 'tasks', 'today', 'plan', 'plans'].map((name) =>
          client.invalidateQueries({ queryKey: [name], refetchType }),
        ),
      )
      const atOnce = task.answersMyself && kind in doneAtOnce
      const title = atOnce ? doneAtOnce[kind as keyof typeof doneAtOnce] : stepDone[kind]
      if (say === undefined) notifications.show({ title, message: words.saved(clock(new Date())) })
      else say(title)
    },
    // Somebody may have answered meanwhile; the page then shows where the task stands now.
    onError: () => void client.invalidateQueries({ queryKey: queries.task(task.id).queryKey }),
  })
  return useOneAtATime(step)
}

export type Step = ReturnType<typeof useStep>
