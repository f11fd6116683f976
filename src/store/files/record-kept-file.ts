import type { Writer } from '../writer.ts'
import type { KeptFile } from './open-files.ts'

/** Rows may point at the file from now on; recorded already, nothing changes. Keep the bytes first. */
export async function recordKeptFile(writer: Writer, file: KeptFile, at: string): Promise<void> {
  await writer.tables
    .insertInto('kept_file')
    .values({ sha256: file.sha256, bytes: file.bytes, kept_at: at })
    .onConflict((met) => met.doNothing())
    .execute()
}
