import { sql } from 'kysely'
import type { Writer } from '../writer.ts'

/** Changes of one region's tree stand in a queue until their transactions end. */
export async function lockTree(writer: Writer, regionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation tree ' || ${regionId}::text, 0))`.execute(
    writer.tables,
  )
}
