import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { words } from './ru/drop-draft.ts'

/** Takes a draft out of the lists at once and offers to bring it back. */
export function useDropDraft(onDropped?: () => void) {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all(
      [queries.drafts(), queries.today()].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    )
  const restore = useMutation({
    mutationFn: (id: string) => api.restoreDraft(id),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: words.restored })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.restoreFailed, message: sentenceOf(error) }),
  })
  return useMutation({
    mutationFn: (id: string) => api.dropDraft(id),
    onSuccess: async (_, id) => {
      onDropped?.()
      await refresh()
      const note = `dropped-${id}`
      const undo = () => {
        notifications.hide(note)
        restore.mutate(id)
      }
      notifications.show({
        id: note,
        autoClose: 10_000,
        message: (
          <>
            {words.dropped}{' '}
            <Button variant="default" size="compact-sm" onClick={undo}>
              {words.back}
            </Button>
          </>
        ),
      })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.dropFailed, message: sentenceOf(error) }),
  })
}
