import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SetTerm, TermView } from '#contract/term.ts'
import { api } from '../../../api.ts'
import { words } from './ru/terms.ts'

/** Sets the date of a term, and has everything that shows its tasks look again. */
export function useSetTerm(planId: string, term: TermView) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SetTerm) => api.setTerm(planId, term.id, body),
    onSuccess: async ({ tasks }) => {
      await Promise.all(
        ['plan', 'task', 'today', 'plans'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      )
      notifications.show({ message: words.saved(tasks) })
    },
  })
}
