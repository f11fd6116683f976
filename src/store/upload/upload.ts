import type { Refusal } from '#core/result.ts'

export type UploadState =
  | 'waiting'
  | 'reading'
  /** Pages that are pictures wait for tesseract, or are in its hands. */
  | 'seeing'
  | 'recognising'
  | 'read'
  | 'no-plan'
  | 'unpacked'
  | 'refused'

/** States from which the reading goes on. */
export const unfinishedStates = ['waiting', 'reading', 'seeing', 'recognising'] as const

export function isUnfinished(upload: Upload): boolean {
  return unfinishedStates.some((state) => state === upload.state)
}

/** A file or a pasted text on its way to a draft. */
export interface Upload {
  readonly id: string
  readonly regionId: string
  readonly organisationId: string
  readonly personId: string
  readonly sha256: string
  readonly fileName: string | null
  readonly bytes: number
  readonly state: UploadState
  readonly progress: number
  /** The page in work, from 1, while pages are read from pictures. */
  readonly page: number | null
  readonly pageCount: number | null
  readonly refusal: Refusal | null
  readonly draftId: string | null
  readonly startedAt: string
}

/** A plan in force or an open draft that was made of the same bytes. */
export interface KnownOriginal {
  readonly sha256: string
  readonly kind: 'plan' | 'draft'
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly organisation: string
  readonly edition: number
  readonly at: string
}
