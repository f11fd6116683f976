import type { Evidence } from '#contract/evidence.ts'
import type { Upload } from '#contract/upload.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { api } from './api.ts'
import { type Going, sendInPieces } from './send-in-pieces.ts'

/** Where a file goes: whose plan it is to be, and which plan in force it changes. */
export interface UploadPlace {
  readonly organisationId: string
  readonly amends: string | null
}

/** From here on a file goes in pieces; below, one request is over before a line breaks. */
const large = 512 * 1024

/** Sends a file for reading. @throws AskFailed */
export async function uploadFile(
  { organisationId, amends }: UploadPlace,
  file: File,
  onGoing: (going: Going) => void,
  signal?: AbortSignal,
): Promise<Upload> {
  if (file.size < large) {
    const fields = amends === null ? { organisationId } : { organisationId, amends }
    return await api.sendFile<Upload>('/uploads', fields, file, signal)
  }
  const { id, forget } = await sendInPieces(file, aboutImport(organisationId), onGoing, signal)
  const upload = await api.uploadSent({ organisationId, amends, sendingId: id })
  forget()
  return upload
}

/** Lays a file by a task as its evidence. @throws AskFailed */
export async function bringFile(
  taskId: string,
  { kind }: { readonly kind: EvidenceKind },
  file: File,
  onGoing: (going: Going) => void,
): Promise<Evidence> {
  if (file.size < large) return await api.sendFile<Evidence>(`/tasks/${taskId}/files`, { kind }, file)
  const { id, forget } = await sendInPieces(file, aboutTask(taskId), onGoing)
  const evidence = await api.bringEvidence(taskId, { form: 'sent-file', kind, people: null, sendingId: id })
  forget()
  return evidence
}

export function aboutImport(organisationId: string): string {
  return `import:${organisationId}`
}

export function aboutTask(taskId: string): string {
  return `task:${taskId}`
}
