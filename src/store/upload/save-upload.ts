import type { Refusal } from '#core/result.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { Upload, UploadState } from './upload.ts'

export async function saveUpload(writer: Writer, upload: Upload): Promise<void> {
  await writer.tables
    .insertInto('upload')
    .values({
      id: upload.id,
      region_id: upload.regionId,
      organisation_id: upload.organisationId,
      person_id: upload.personId,
      sha256: upload.sha256,
      file_name: upload.fileName,
      bytes: upload.bytes,
      state: upload.state,
      progress: upload.progress,
      page: upload.page,
      page_count: upload.pageCount,
      refusal: null,
      draft_id: upload.draftId,
      started_at: upload.startedAt,
      changed_at: upload.startedAt,
    })
    .execute()
}

export interface UploadMove {
  readonly state: UploadState
  readonly progress: number
  readonly page?: number
  readonly pageCount?: number
  readonly refusal?: Refusal
  readonly draftId?: string
  readonly at: string
}

/** Moves an upload on; progress never goes back. */
export async function moveUpload(writer: Writer, id: string, move: UploadMove): Promise<void> {
  await writer.tables
    .updateTable('upload')
    .set((row) => ({
      state: move.state,
      progress: row.fn<number>('greatest', ['progress', row.val(move.progress)]),
      changed_at: move.at,
      ...(move.page === undefined ? {} : { page: move.page }),
      ...(move.pageCount === undefined ? {} : { page_count: move.pageCount }),
      ...(move.refusal === undefined ? {} : { refusal: jsonText(move.refusal) }),
      ...(move.draftId === undefined ? {} : { draft_id: move.draftId }),
    }))
    .where('id', '=', id)
    .execute()
}

export async function forgetUpload(writer: Writer, id: string, at: string): Promise<void> {
  await writer.tables
    .updateTable('upload')
    .set({ forgotten_at: at, changed_at: at })
    .where('id', '=', id)
    .execute()
}
