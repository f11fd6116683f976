/** A file that is made as it is taken. */
export interface WrittenFile {
  readonly fileName: string
  readonly bytes: AsyncIterable<Uint8Array>
}
