/** What a paper is written as. */
export type PaperKind = 'docx' | 'pdf'

/** What the parent says first, in one line of JSON; the paper follows, as so many bytes of JSON. */
export interface WritingRequest {
  readonly kind: PaperKind
  readonly length: number
}

/** What the child says, a line of JSON; so many bytes of the file follow. */
export interface WritingAnswer {
  readonly length: number
}
