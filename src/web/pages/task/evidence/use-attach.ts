import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewEvidence } from '#contract/evidence.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { api } from '../../../api.ts'
import { AskFailed, isSignedOut, sentenceOf } from '../../../ask.ts'
import { useLighten } from '../../../components/lighten/use-lighten.ts'
import { useOneAtATime } from '../../../components/one-at-a-time.ts'
import { queries } from '../../../queries.ts'
import { clock } from '../../../ru/dates.ts'
import { words as standing } from '../../../ru/words.ts'
import type { Going } from '../../../send-in-pieces.ts'
import { bringFile } from '../../../upload-file.ts'
import { words } from '../ru/evidence.ts'

/** A file that the server does not want, and why. */
export interface Refused {
  readonly name: string
  readonly sentence: string
}

interface FilesToSend {
  readonly kind: EvidenceKind
  readonly files: readonly File[]
}

/** Lays evidence by a task. Files go one after another, each with how much of it has gone out. */
export function useAttach(taskId: string) {
  const client = useQueryClient()
  const lightening = useLighten()
  const [sending, setSending] = useState<(Going & { readonly name: string }) | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: queries.task(taskId).queryKey })
  const onSuccess = async () => {
    await refresh()
    notifications.show({ message: `${words.attached}. ${standing.savedAt(clock(new Date()))}` })
  }
  const bring = useMutation({
    mutationFn: (evidence: NewEvidence) => api.bringEvidence(taskId, evidence),
    onSuccess,
  })
  const sendFiles = useMutation({
    mutationFn: async ({ kind, files }: FilesToSend) => {
      const refused: Refused[] = []
      lightening.begin()
      for (const file of files) {
        setSending({ name: file.name, share: 0, waiting: false })
        try {
          const made = await lightening.made(file)
          await bringFile(taskId, { kind }, made, (going) => setSending({ ...going, name: file.name }))
        } catch (error) {
          // What is wrong with one says nothing of the next; without a line or a session none of them gets through.
          if (!(error instanceof AskFailed && error.kind === 'problem') || isSignedOut(error)) throw error
          refused.push({ name: file.name, sentence: sentenceOf(error) })
        }
      }
      return refused
    },
    onSuccess: async (refused, { files }) => {
      if (refused.length < files.length) await onSuccess()
    },
    onError: () => void refresh(),
    onSettled: () => setSending(null),
  })
  return { bring: useOneAtATime(bring), sendFiles, sending, lightening }
}
