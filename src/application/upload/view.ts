import type { KnownOriginal, Upload, UploadState } from '#store/upload/upload.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { sayRefusal } from '../ru/refusal.ru.ts'

export interface UploadView {
  readonly id: string
  readonly organisationId: string
  readonly fileName: string | null
  readonly bytes: number
  readonly state: UploadState
  readonly progress: number
  readonly page: number | null
  readonly pageCount: number | null
  readonly refusal: string | null
  readonly draftId: string | null
  readonly known: readonly KnownThing[]
  readonly startedAt: string
}

export type KnownThing = Pick<KnownOriginal, 'kind' | 'id' | 'title' | 'organisation' | 'at'>

/** An upload as its owner sees it; its own draft is no news to them. */
export function viewUpload(upload: Upload, known: readonly KnownOriginal[]): UploadView {
  return {
    id: upload.id,
    organisationId: upload.organisationId,
    fileName: upload.fileName,
    bytes: upload.bytes,
    state: upload.state,
    progress: upload.progress,
    page: upload.page,
    pageCount: upload.pageCount,
    refusal: upload.refusal === null ? null : sayRefusal(upload.refusal as ApplicationRefusal),
    draftId: upload.draftId,
    known: known
      .filter((thing) => thing.sha256 === upload.sha256 && thing.id !== upload.draftId)
      .map(({ kind, id, title, organisation, at }) => ({ kind, id, title, organisation, at })),
    startedAt: upload.startedAt,
  }
}
