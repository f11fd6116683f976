/**
 * How much of a packaged document (docx, odt, xlsx) is unpacked at most. A road map of 5,000 rows has 40 MB of XML in
 * one part; deflate itself cannot pack tighter than 1,032 to 1, and real office XML stays under 100 to 1.
 */
export interface PackageLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  readonly entries: number
  /** Sum of the unpacked sizes of all entries, pictures too. */
  readonly totalBytes: number
  /** Unpacked bytes of one part that is read. */
  readonly partBytes: number
  /** Unpacked to packed bytes of one part that is read … */
  readonly ratio: number
  /** … which counts only above this unpacked size: small parts may be dense. */
  readonly ratioFromBytes: number
  /** Nested XML elements. A table in a table costs three. */
  readonly depth: number
}

const MEGABYTE = 1024 * 1024

export const PACKAGE_LIMITS: PackageLimits = {
  fileBytes: 64 * MEGABYTE,
  entries: 10_000,
  totalBytes: 512 * MEGABYTE,
  partBytes: 128 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 2 * MEGABYTE,
  depth: 256,
}
