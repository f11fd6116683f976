import type { ReaderRefusalCode } from '#documents/finding.ts'
import type { PreparedPage } from '#documents/readers/scan/prepare-page.ts'

/** What the parent says before the file's bytes, in one line of JSON. */
export interface PictureRequest {
  /** 'clean': one answer, and no pages. */
  readonly kind: 'pdf' | 'picture' | 'clean'
  readonly length: number
}

/** What the parent then asks for, a line each: a page from 1, turned clockwise by quarters. */
export interface PageRequest {
  readonly page: number
  readonly quarters: Quarters
}

export type Quarters = 0 | 1 | 2 | 3

/** What the child says first, a line of JSON. */
export type PictureOpening = { readonly pages: number } | { readonly refusal: ReaderRefusalCode }

/** What it says for each page, a line of JSON; the pixels of the pieces follow in their order. null: not to be read. */
export type PageAnswer = {
  readonly page: (Omit<PreparedPage, 'pieces'> & { readonly pieces: readonly PieceHead[] }) | null
}

export interface PieceHead {
  readonly kind: 'cell' | 'rest'
  readonly column: number | null
  readonly row: number | null
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What it says of a picture to be cleaned: as many bytes of each follow. */
export type CleanAnswer =
  | { readonly picture: number; readonly thumbnail: number }
  | { readonly refusal: ReaderRefusalCode }
