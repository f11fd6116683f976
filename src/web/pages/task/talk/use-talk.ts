import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CommentTyped } from '#contract/comment.ts'
import { api } from '../../../api.ts'
import { useOneAtATime } from '../../../components/one-at-a-time.ts'
import { queries } from '../../../queries.ts'
import { clock } from '../../../ru/dates.ts'
import { words as general } from '../../../ru/words.ts'
import { words } from '../ru/talk.ts'

/** Says, mends and takes back comments; the page then shows them as the server has them. */
export function useTalk(taskId: string) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: queries.task(taskId).queryKey })
  const after = (done: string) => async () => {
    await refresh()
    notifications.show({ message: `${done}. ${general.savedAt(clock(new Date()))}` })
  }
  const say = useMutation({
    mutationFn: (typed: CommentTyped) => api.sayComment(taskId, typed),
    onSuccess: after(words.said),
  })
  const mend = useMutation({
    mutationFn: ({ id, ...typed }: CommentTyped & { readonly id: string }) => api.mendComment(id, typed),
    onSuccess: after(words.mended),
    onError: () => void refresh(),
  })
  const withdraw = useMutation({
    mutationFn: (id: string) => api.withdrawComment(id),
    onSuccess: after(words.withdrawn),
    onError: () => void refresh(),
  })
  return { say: useOneAtATime(say), mend, withdraw }
}
