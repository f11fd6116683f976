import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import type { Done } from './done-form.tsx'
import { words } from './ru/measure.ts'

/** Marks a task done and takes the mark back; both say that it is saved, and the first offers to undo it. */
export function useTaskMarks(planId: string) {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queries.plan(planId).queryKey }),
      client.invalidateQueries({ queryKey: queries.today().queryKey }),
      client.invalidateQueries({ queryKey: ['plans'] }),
      client.invalidateQueries({ queryKey: ['task'] }),
    ])
  const takeBack = useMutation({
    mutationFn: (taskId: string) => api.takeStep(taskId, { kind: 'take-back', reason: null }),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: `${words.takenBack}. ${standing.savedAt(clock(new Date()))}` })
    },
    onError: (error) => {
      notifications.show({ color: 'red', title: words.takeBackFailed, message: sentenceOf(error) })
    },
  })
  const mark = useMutation({
    mutationFn: ({ taskId, done }: { readonly taskId: string; readonly done: Done }) =>
      api.takeStep(taskId, { kind: 'submit', ...done }),
    onSuccess: async ({ standing: now }, { taskId }) => {
      await refresh()
      if (now === 'submitted') {
        notifications.show({ title: words.sent, message: standing.savedAt(clock(new Date())) })
        return
      }
      const id = `done-${taskId}`
      const undo = () => {
        notifications.hide(id)
        takeBack.mutate(taskId)
      }
      notifications.show({
        id,
        title: words.marked,
        autoClose: 10_000,
        message: (
          <>
            {standing.savedAt(clock(new Date()))}{' '}
            <Button variant="default" size="compact-sm" onClick={undo}>
              {words.undo}
            </Button>
          </>
        ),
      })
    },
  })
  return { mark, takeBack }
}
