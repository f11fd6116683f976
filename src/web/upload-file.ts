import type { Evidence } from '#contract/evidence.ts'
import type { Problem } from '#contract/shapes.ts'
import type { Upload } from '#contract/upload.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { AskFailed } from './api.ts'

/** Where a file goes: whose plan it is to be, and which plan in force it changes. */
export interface UploadPlace {
  readonly organisationId: string
  readonly amends: string | null
}

/** Sends a file for reading; `onSent` is called with 0 … 1. @throws AskFailed */
export function uploadFile(
  { organisationId, amends }: UploadPlace,
  file: File,
  onSent: (share: number) => void,
  signal?: AbortSignal,
): Promise<Upload> {
  const fields = amends === null ? { organisationId } : { organisationId, amends }
  return sendFile<Upload>('/uploads', fields, file, onSent, signal)
}

/** Lays a file by a task as its evidence. @throws AskFailed */
export function bringFile(
  taskId: string,
  said: { readonly kind: EvidenceKind },
  file: File,
  onSent: (share: number) => void,
): Promise<Evidence> {
  return sendFile<Evidence>(`/tasks/${taskId}/files`, said, file, onSent)
}

/** fetch does not tell how much has gone out, so these requests are XMLHttpRequests. The fields go in front. */
function sendFile<Answer>(
  path: string,
  fields: Readonly<Record<string, string>>,
  file: File,
  onSent: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Answer)
      else reject(failure(request))
    }
    request.onerror = () => reject(new AskFailed('no-connection', 0, null))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function failure(request: XMLHttpRequest): AskFailed {
  const problem = request.response as Problem | null
  return new AskFailed(request.status >= 500 ? 'fault' : 'problem', request.status, problem)
}
