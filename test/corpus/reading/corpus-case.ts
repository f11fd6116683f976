import type { Document } from '#documents/document.ts'

/** A document of our own writing and what must be read in it, in the shape that `rostok read --json` prints. */
export interface CorpusCase {
  readonly name: string
  /** A document built block by block, or a text that the text reader takes. */
  readonly document: Document | string
  /** Matched key by key; arrays must have the same length. */
  readonly expected: object
}
