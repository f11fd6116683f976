import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Upload } from '#contract/upload.ts'
import { api } from '../../api.ts'
import { queries } from '../../queries.ts'
import { type UploadPlace, uploadFile } from '../../upload-file.ts'

/** A file or a text on its way to the server; what was to be sent is kept until it has arrived. */
export interface Sending {
  readonly state: 'idle' | 'sending' | 'failed'
  /** 0 … 1 of what has gone out. */
  readonly share: number
  /** The line is lost; it goes on by itself. */
  readonly waiting: boolean
  readonly name: string
  readonly error: unknown
  readonly sendFile: (file: File) => void
  readonly sendText: (text: string) => void
  readonly again: () => void
  readonly stop: () => void
}

type Cargo = { readonly file: File } | { readonly text: string }
type Now = Pick<Sending, 'state' | 'share' | 'waiting' | 'name' | 'error'>

const idle: Now = { state: 'idle', share: 0, waiting: false, name: '', error: null }

export function useSending(place: UploadPlace, onArrived: (uploadId: string) => void): Sending {
  const client = useQueryClient()
  const [now, setNow] = useState<Now>(idle)
  const cargo = useRef<Cargo | null>(null)
  const breaker = useRef<AbortController | null>(null)

  const send = async (what: Cargo) => {
    cargo.current = what
    const stopper = new AbortController()
    breaker.current = stopper
    const name = 'file' in what ? what.file.name : ''
    setNow({ ...idle, state: 'sending', name })
    try {
      const upload: Upload =
        'file' in what
          ? await uploadFile(
              place,
              what.file,
              (going) => setNow((before) => ({ ...before, ...going })),
              stopper.signal,
            )
          : await api.pasteText({ ...place, text: what.text })
      cargo.current = null
      client.setQueryData(['upload', upload.id], upload)
      void client.invalidateQueries({ queryKey: queries.uploads().queryKey })
      setNow(idle)
      onArrived(upload.id)
    } catch (error) {
      if (stopper.signal.aborted) setNow(idle)
      else setNow({ ...idle, state: 'failed', name, error })
    }
  }
  return {
    ...now,
    sendFile: (file) => void send({ file }),
    sendText: (text) => void send({ text }),
    again: () => {
      if (cargo.current !== null) void send(cargo.current)
    },
    stop: () => {
      breaker.current?.abort()
      setNow(idle)
    },
  }
}
