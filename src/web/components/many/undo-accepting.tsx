import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '../../ask.ts'
import { clock } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import { words } from './ru/many.ts'
import { lookAgain, takeParts } from './take-parts.ts'

interface UndoAcceptingProps {
  readonly ids: readonly string[]
  readonly onDone: () => void
}

/** Takes back what was accepted a moment ago: each waits for its answer again. */
export function UndoAccepting({ ids, onDone }: UndoAcceptingProps) {
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () =>
      takeParts(ids, (taskIds) => ({
        taskIds: [...taskIds],
        command: { kind: 'take-back', reason: null },
        file: null,
        preview: false,
      })),
    onSuccess: async ({ taken }) => {
      notifications.show({ title: words.undone(taken), message: general.savedAt(clock(new Date())) })
      onDone()
      await lookAgain(client)
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notUndone, message: sentenceOf(error) }),
  })
  return (
    <Button variant="default" size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate()}>
      {words.undo}
    </Button>
  )
}
