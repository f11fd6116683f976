import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type OrganisationRecord, type RecordRow, recordOf } from './organisation-record.ts'
import { placedTree, type TreeFilter, treeOrder, wantedRow } from './tree-filter.ts'

export interface TreeRecord extends OrganisationRecord {
  /** Short names of those above; null where there is none within reach. */
  readonly municipality: string | null
  readonly school: string | null
}

/** All that are asked for, in the order of the tree, with everything that they are known by. */
export async function listTree(reader: Reader, filter: TreeFilter): Promise<readonly TreeRecord[]> {
  if (filter.reach.length === 0) return []
  const found = await sql<RecordRow & Pick<TreeRecord, 'municipality' | 'school'>>`
    with ${placedTree(filter)}
    select placed.*, case when kind <> 'municipality' then municipality end as municipality,
           case when kind <> 'school' then school end as school
    from placed where ${wantedRow(filter)}
    order by ${treeOrder}
  `.execute(reader.tables)
  return found.rows.map((row) => ({ ...recordOf(row), municipality: row.municipality, school: row.school }))
}
