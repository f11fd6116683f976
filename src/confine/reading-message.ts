import type { Reading } from '#core/plan/plan-draft.ts'
import type { ColumnWord } from '#core/plan/table-reading.ts'
import type { Document } from '#documents/document.ts'
import type { ReaderFinding, ReadOutcome } from '#documents/finding.ts'

/** How far a reading is. */
export type ReadingStep = 'reading' | 'recognising' | 'done'

/** How far the reading of pictures is. */
export interface PictureStep {
  /** The page in work, counted from 1. */
  readonly page: number
  readonly of: number
}

/** A document read and recognised, or the refusal that says why not. */
export type ApartOutcome =
  | {
      readonly ok: true
      readonly document: Document
      readonly findings: readonly ReaderFinding[]
      readonly reading: Reading
      /** Pages that are pictures, and were not read. */
      readonly pictures?: readonly number[]
      /** All that was asked for, where that was words alone. */
      readonly words?: string
    }
  | Extract<ReadOutcome, { ok: false }>

/** What a document says, or the refusal that says why that is not known. */
export type WordsApart = { readonly ok: true; readonly words: string } | Extract<ReadOutcome, { ok: false }>

/** What comes of recognising a document once more. */
export type RecognisedApart =
  | { readonly ok: true; readonly reading: Reading }
  | Extract<ReadOutcome, { ok: false }>

/** What the parent says before the file's bytes, in one line of JSON. */
export interface ReadingRequest {
  /**
   * 'document': the bytes are no file but a Document in JSON, which is only to be recognised. 'words': nothing is to be
   * recognised in the file.
   */
  readonly kind: 'file' | 'document' | 'words'
  readonly word: ColumnWord
  readonly name: string | null
  readonly length: number
  /** Bytes of the .docx that follow, which was made of an old Word document; 0 where there is none. */
  readonly converted: number
  /** Bytes of JSON that follow: pages that were read from pictures; 0 where there are none. */
  readonly seen: number
}

/** What the child says, a line of JSON each; the outcome is the last. */
export type ReadingMessage =
  | { readonly step: Exclude<ReadingStep, 'done'> }
  /** A document out of an archive; they come before the outcome. */
  | { readonly name: string; readonly base64: string }
  | { readonly outcome: ApartOutcome }
