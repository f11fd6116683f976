import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RollOutPreview } from '#contract/roll-out.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { isLaying, queries } from '../../queries.ts'
import { words } from './ru/roll-out.ts'

/** Asks for the roll-out; the page then shows how far it is. */
export function StartButton({ preview }: { readonly preview: RollOutPreview }) {
  const client = useQueryClient()
  const start = useMutation({
    mutationFn: () => api.startRollOut(preview.planId),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queries.rollOutPreview(preview.planId).queryKey }),
        client.invalidateQueries({ queryKey: queries.rollOuts().queryKey }),
      ]),
    onError: (error) => {
      notifications.show({ color: 'red', message: sentenceOf(error) })
    },
  })
  const laying = preview.last !== null && isLaying(preview.last)
  const done = preview.last?.state === 'done'
  // Once everybody has their tasks, doing it again is no longer what the page is for.
  const settled = done && preview.fresh === 0
  return (
    <Button
      variant={settled ? 'default' : 'filled'}
      onClick={() => start.mutate()}
      loading={start.isPending}
      disabled={laying}
    >
      {done ? words.again : words.start}
    </Button>
  )
}
