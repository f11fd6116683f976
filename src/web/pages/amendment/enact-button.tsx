import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Amendment } from '#contract/amendment.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { words } from './ru/amendment.ts'

/** Puts in force what the page shows; it stands there only where that can be. */
export function EnactButton({ amendment }: { readonly amendment: Amendment }) {
  const { draftId, revision, plan, act, problems, changes, head, mayEnact } = amendment
  const client = useQueryClient()
  const navigate = useNavigate()
  const enact = useMutation({
    mutationFn: () => api.enactDraft(draftId, { revision, supersedes: null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.plan(plan.id).queryKey })
      for (const { queryKey } of [queries.plans(), queries.drafts(), queries.today()])
        void client.invalidateQueries({ queryKey })
      client.removeQueries({ queryKey: queries.draft(draftId).queryKey })
      notifications.show({
        color: 'green',
        title: words.done,
        message: words.doneHow(amendment),
        autoClose: 10_000,
      })
      await navigate({ to: '/plans/$planId', params: { planId: plan.id } })
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: sentenceOf(error) })
      void client.invalidateQueries({ queryKey: queries.amendment(draftId).queryKey })
    },
  })
  if (!mayEnact || act === null || problems.length > 0 || changes.length + head.length === 0) return null
  return (
    <Button loading={enact.isPending} onClick={() => enact.mutate()}>
      {words.enact}
    </Button>
  )
}
