/** How much of a .pdf is looked at; a signed plan has some dozen pages of some thousand signs each. */
export interface PdfLimits {
  readonly fileBytes: number
  readonly pages: number
  /** Drawing operators of all pages. */
  readonly operators: number
  /** Of one page: a map may have a hundred thousand. */
  readonly pageOperators: number
  /** Drawings drawn as a whole on one page, each of them anew. */
  readonly pageForms: number
  /** Signs of all pages. */
  readonly signs: number
  /** Straight strokes of one page; a page with more is a drawing, and none of them is taken for a table's. */
  readonly strokes: number
}

const MEGABYTE = 1024 * 1024

export const PDF_LIMITS: PdfLimits = {
  fileBytes: 64 * MEGABYTE,
  pages: 500,
  operators: 8_000_000,
  pageOperators: 400_000,
  pageForms: 5_000,
  signs: 5_000_000,
  strokes: 20_000,
}
