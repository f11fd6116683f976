import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { words } from './ru/import.ts'

/** Takes an upload, and its draft where nobody has touched it, out of the lists. */
export function useForget(onForgotten: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.forgetUpload(id),
    onSuccess: (_, id) => {
      void client.invalidateQueries({ queryKey: queries.uploads().queryKey })
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      notifications.show({ message: words.forgotten })
      onForgotten(id)
    },
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
  })
}
