import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Upload } from '#contract/upload.ts'
import { api } from '../../api.ts'
import { AskFailed, isSignedOut, sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import type { Going } from '../../send-in-pieces.ts'
import { type UploadPlace, uploadFile } from '../../upload-file.ts'

/** A file or a text that has not arrived yet. */
export interface Outgoing extends Going {
  readonly id: number
  readonly state: 'queued' | 'sending' | 'failed'
  /** Empty: a text. */
  readonly name: string
  /** Why it did not arrive. */
  readonly sentence: string
  /** What was to be sent; null where it would not be taken however often it were. */
  readonly cargo: Cargo | null
}

type Cargo = { readonly file: File } | { readonly text: string }

/** What is on its way to the server, one after another; what did not arrive stays until it is sent again or put away. */
export interface Sending {
  readonly outgoing: readonly Outgoing[]
  readonly sendFiles: (files: readonly File[]) => void
  readonly sendText: (text: string) => void
  /** Names files that are not even sent. */
  readonly refuse: (files: readonly File[], sentence: string) => void
  readonly again: (id: number) => void
  readonly drop: (id: number) => void
}

interface Told {
  /** The first goes out of those that are sent together. */
  readonly onBegin: () => void
  readonly onArrived: (uploadId: string) => void
}

export function useSending(place: UploadPlace, { onBegin, onArrived }: Told): Sending {
  const client = useQueryClient()
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([])
  const queue = useRef<readonly Outgoing[]>([])
  const now = useRef<{ readonly id: number; readonly breaker: AbortController } | null>(null)
  const count = useRef(0)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const put = (next: readonly Outgoing[]) => {
    queue.current = next
    setOutgoing(next)
  }
  const mend = (id: number, change: Partial<Outgoing>) =>
    put(queue.current.map((one) => (one.id === id ? { ...one, ...change } : one)))
  const drop = (id: number) => {
    if (now.current?.id === id) now.current.breaker.abort()
    put(queue.current.filter((one) => one.id !== id))
  }
  /** Whether the next may follow: without a line or a session none of them would arrive. */
  const send = async (id: number, cargo: Cargo): Promise<boolean> => {
    const breaker = new AbortController()
    now.current = { id, breaker }
    mend(id, { state: 'sending', share: 0, waiting: false })
    try {
      const upload: Upload =
        'file' in cargo
          ? await uploadFile(place, cargo.file, (going) => mend(id, going), breaker.signal)
          : await api.pasteText({ ...place, text: cargo.text })
      client.setQueryData(['upload', upload.id], upload)
      void client.invalidateQueries({ queryKey: queries.uploads().queryKey })
      drop(id)
      // Whoever has gone to another page meanwhile is not fetched back.
      if (here.current) onArrived(upload.id)
      return true
    } catch (error) {
      if (breaker.signal.aborted) return true
      const refused = error instanceof AskFailed && error.kind === 'problem' && !isSignedOut(error)
      mend(id, { state: 'failed', sentence: sentenceOf(error), cargo: refused ? null : cargo })
      return refused
    } finally {
      now.current = null
    }
  }
  const run = async () => {
    if (now.current !== null) return
    let goOn = true
    while (goOn) {
      const next = queue.current.find(({ state }) => state === 'queued')
      if (next === undefined || next.cargo === null) return
      goOn = await send(next.id, next.cargo)
    }
  }
  const add = (name: string, more: Pick<Outgoing, 'state' | 'sentence' | 'cargo'>) => {
    if (queue.current.length === 0) onBegin()
    count.current += 1
    put([...queue.current, { id: count.current, name, share: 0, waiting: false, ...more }])
  }
  const queued = (name: string, cargo: Cargo) => add(name, { state: 'queued', sentence: '', cargo })
  return {
    outgoing,
    sendFiles: (files) => {
      for (const file of files) queued(file.name, { file })
      void run()
    },
    sendText: (text) => {
      queued('', { text })
      void run()
    },
    refuse: (files, sentence) => {
      for (const { name } of files) add(name, { state: 'failed', sentence, cargo: null })
    },
    again: (id) => {
      mend(id, { state: 'queued' })
      void run()
    },
    drop,
  }
}
