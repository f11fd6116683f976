/** A document out of an archive, under the name that it has there, without its folders. */
export interface ArchivedDocument {
  readonly name: string
  readonly bytes: Uint8Array
}
