import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ManySteps, ManyTaken } from '#contract/many-steps.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { clock } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import { type Going, sendInPieces } from '../../send-in-pieces.ts'
import { useLighten } from '../lighten/use-lighten.ts'
import { words } from './ru/many.ts'
import { lookAgain, takeParts } from './take-parts.ts'
import { UndoAccepting } from './undo-accepting.tsx'

/** Taking back is only offered behind accepting. */
export type ManyCommand = Exclude<ManySteps['command'], { readonly kind: 'take-back' }>
export type ManyKind = ManyCommand['kind']

interface Many {
  readonly about: string
  readonly ids: readonly string[]
  readonly command: ManyCommand
  /** Of a return: what is to be mended in each, instead of what the command says to all. */
  readonly reasons: ManySteps['reasons'] | null
  readonly file: File | null
  readonly fileKind: EvidenceKind
  /** It is accepted as it is submitted. */
  readonly mine: boolean
}

/** Long enough to read what was done and think again. */
const undoable = 20_000

/** Does one thing with many tasks; `barred` are those that would not take it, known before it is sent. */
export function useMany({ about, ids, command, reasons, file, fileKind, mine }: Many) {
  const client = useQueryClient()
  const lightening = useLighten()
  const [going, setGoing] = useState<Going | null>(null)
  const take = (sendingId: string | null, preview: boolean) =>
    takeParts(ids, (taskIds) => ({
      taskIds: [...taskIds],
      // Words and days are judged when they are sent; what bars a task is where it stands.
      command: preview && command.kind === 'submit' ? { ...command, note: general.dash } : command,
      ...(reasons === null || reasons === undefined || preview
        ? {}
        : { reasons: reasons.filter(({ taskId }) => taskIds.includes(taskId)) }),
      file: sendingId === null ? null : { sendingId, kind: fileKind },
      preview,
    }))
  const ahead = useQuery({
    queryKey: ['tasks', 'barred', command.kind, ids],
    queryFn: () => take(null, true),
    enabled: ids.length > 0,
    staleTime: 0,
  })
  const many = useMutation({
    mutationFn: async (): Promise<ManyTaken & { readonly sent: readonly string[] }> => {
      if (file === null) return { ...(await take(null, false)), sent: ids }
      setGoing({ share: 0, waiting: false })
      lightening.begin()
      const sent = await sendInPieces(await lightening.made(file), about, setGoing)
      const taken = await take(sent.id, false)
      if (taken.taken > 0) sent.forget()
      return { ...taken, sent: ids }
    },
    onSuccess: ({ taken, barred, sent }) => {
      if (taken > 0) {
        const still = new Set(barred.map(({ taskId }) => taskId))
        const done = (mine && command.kind === 'submit' ? words.doneMany : words.done[command.kind])(taken)
        const id = `many:${sent[0]}`
        notifications.show({
          id,
          title: barred.length === 0 ? done : words.partly(done, barred.length),
          message:
            command.kind === 'accept' ? (
              <UndoAccepting
                ids={sent.filter((one) => !still.has(one))}
                onDone={() => notifications.hide(id)}
              />
            ) : (
              general.savedAt(clock(new Date()))
            ),
          ...(command.kind === 'accept' ? { autoClose: undoable } : {}),
        })
      }
      // Not waited for: what was written is forgotten first, though the list may have nothing left to show.
      void lookAgain(client)
    },
    onSettled: () => setGoing(null),
  })
  const told = [...(many.data?.barred ?? []), ...(ahead.data?.barred ?? [])]
  const still = new Map(told.filter(({ taskId }) => ids.includes(taskId)).map((one) => [one.taskId, one]))
  return { many, going, lightening, barred: [...still.values()] }
}
