import type { Reader } from '../reader.ts'
import type { KeptFile } from './open-files.ts'

/** null: no row may point at such a file. */
export async function findKeptFile(reader: Reader, sha256: string): Promise<KeptFile | null> {
  const row = await reader.tables
    .selectFrom('kept_file')
    .select(['sha256', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ?? null
}
