import type { Problem } from '#contract/shapes.ts'
import type { Upload } from '#contract/upload.ts'
import { AskFailed } from './api.ts'

/**
 * Sends a file for reading. fetch does not tell how much has gone out, so this one request is an XMLHttpRequest;
 * `onSent` is called with 0 … 1.
 * @throws AskFailed
 */
export function uploadFile(
  organisationId: string,
  file: File,
  onSent: (share: number) => void,
  signal?: AbortSignal,
): Promise<Upload> {
  const form = new FormData()
  form.append('organisationId', organisationId)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Upload)
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
