import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api.ts'
import { isSignedOut, sentenceOf } from '../ask.ts'
import { words } from './ru/shell.ts'

/** Ends the session and forgets everything that was shown in it. */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api.signOut(),
    onSettled: async (_, error) => {
      if (error !== null && !isSignedOut(error)) {
        notifications.show({ color: 'red', title: words.signOutFailed, message: sentenceOf(error) })
        return
      }
      await navigate({ to: '/sign-in' })
      client.clear()
    },
  })
}
