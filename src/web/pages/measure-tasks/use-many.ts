import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ManySteps, ManyTaken } from '#contract/measure-tasks.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { api } from '../../api.ts'
import { useLighten } from '../../components/lighten/use-lighten.ts'
import { clock } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import { type Going, sendInPieces } from '../../send-in-pieces.ts'
import { words } from './ru/measure-tasks.ts'

export type ManyKind = ManySteps['command']['kind']

interface Many {
  readonly planId: string
  readonly measureId: string
  readonly ids: readonly string[]
  readonly command: ManySteps['command']
  /** Of a return: what is to be mended in each, instead of what the command says to all. */
  readonly reasons: ManySteps['reasons'] | null
  readonly file: File | null
  readonly fileKind: EvidenceKind
  /** It is accepted as it is submitted. */
  readonly mine: boolean
}

/** As many tasks as one request takes. */
const mostAtOnce = 1000

/** Does one thing with many tasks; `barred` are those that would not take it, known before it is sent. */
export function useMany({ planId, measureId, ids, command, reasons, file, fileKind, mine }: Many) {
  const client = useQueryClient()
  const lightening = useLighten()
  const [going, setGoing] = useState<Going | null>(null)
  const take = (sendingId: string | null, preview: boolean, taskIds = ids) =>
    api.takeSteps(planId, measureId, {
      taskIds: [...taskIds],
      // Words and days are judged when they are sent; what bars a task is where it stands.
      command: preview && command.kind === 'submit' ? { ...command, note: general.dash } : command,
      ...(reasons === null || reasons === undefined || preview
        ? {}
        : { reasons: reasons.filter(({ taskId }) => taskIds.includes(taskId)) }),
      file: sendingId === null ? null : { sendingId, kind: fileKind },
      preview,
    })
  /** Of more than a request takes one part after another, each with all or none, until one does not take it. */
  const takeParts = async (preview: boolean): Promise<ManyTaken> => {
    let taken = 0
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const part = await take(null, preview, ids.slice(from, from + mostAtOnce))
      taken += part.taken
      if (part.barred.length > 0) return { taken, barred: part.barred }
    }
    return { taken, barred: [] }
  }
  const ahead = useQuery({
    queryKey: ['plan', planId, 'measure-tasks', measureId, 'barred', command.kind, ids],
    queryFn: () => takeParts(true),
    enabled: ids.length > 0,
    staleTime: 0,
  })
  const many = useMutation({
    mutationFn: async (): Promise<ManyTaken> => {
      if (file === null) return await takeParts(false)
      setGoing({ share: 0, waiting: false })
      lightening.begin()
      const sent = await sendInPieces(await lightening.made(file), `measure:${measureId}`, setGoing)
      const taken = await take(sent.id, false)
      if (taken.taken > 0) sent.forget()
      return taken
    },
    onSuccess: async ({ taken }) => {
      await Promise.all(
        ['plan', 'task', 'today', 'plans'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      )
      if (taken === 0) return
      notifications.show({
        title: (mine && command.kind === 'submit' ? words.doneMany : words.done[command.kind])(taken),
        message: general.savedAt(clock(new Date())),
      })
    },
    onSettled: () => setGoing(null),
  })
  const told = [...(many.data?.barred ?? []), ...(ahead.data?.barred ?? [])]
  const still = new Map(told.filter(({ taskId }) => ids.includes(taskId)).map((one) => [one.taskId, one]))
  return { many, going, lightening, barred: [...still.values()] }
}
