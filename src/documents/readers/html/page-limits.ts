/** How large a page may become in memory. */
export interface PageLimits {
  /** Bytes of the file. Pages saved in one file carry their pictures. */
  readonly fileBytes: number
  /** Bytes of the page itself. */
  readonly pageBytes: number
  /** Elements, texts and comments; each takes up to half a kilobyte. */
  readonly nodes: number
  /** Elements inside each other; browsers stop at 512. */
  readonly depth: number
  readonly rows: number
  readonly cells: number
  readonly columns: number
  readonly paragraphs: number
  /** Characters of one paragraph; what is longer is cut with a finding. */
  readonly paragraphCharacters: number
}

const MEGABYTE = 1024 * 1024

export const PAGE_LIMITS: PageLimits = {
  fileBytes: 64 * MEGABYTE,
  pageBytes: 24 * MEGABYTE,
  nodes: 400_000,
  depth: 512,
  rows: 60_000,
  cells: 400_000,
  columns: 1_000,
  paragraphs: 400_000,
  paragraphCharacters: 200_000,
}
