import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** The end of a region's chain: whoever keeps it elsewhere can tell later whether the chain was cut or made anew. */
export interface ChainHead {
  readonly regionId: string
  readonly number: number
  readonly hash: Buffer
}

export async function listHeads(reader: Reader): Promise<readonly ChainHead[]> {
  const rows = await reader.tables.selectFrom('journal_head').selectAll().orderBy('region_id').execute()
  return rows.map((row) => ({ regionId: row.region_id, number: row.number, hash: row.hash }))
}

/** Regions that have a chain, also where one of its two ends was taken away. */
export async function listChains(reader: Reader): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select region_id as id from journal_head union select region_id from journal order by id
  `.execute(reader.tables)
  return found.rows.map(({ id }) => id)
}
