import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** What the organisations within reach have to do with the assignments of a plan, by the assignment's id. */
export async function findParts(
  reader: Reader,
  planId: string,
  reach: readonly string[],
): Promise<ReadonlyMap<string, 'main' | 'co'>> {
  if (reach.length === 0) return new Map()
  const found = await sql<{ assignmentId: string; part: 'main' | 'co' }>`
    select executor.assignment_id as "assignmentId", max(executor.part) as part
    from executor
    where executor.plan_id = ${planId} and ${withinReach('executor.organisation_id', reach)}
    group by 1
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.assignmentId, row.part]))
}

/** Whether a plan was laid on anybody within reach. */
export async function concerns(reader: Reader, planId: string, reach: readonly string[]): Promise<boolean> {
  if (reach.length === 0) return false
  const found = await sql`
    select from executor
    where executor.plan_id = ${planId} and ${withinReach('executor.organisation_id', reach)}
    limit 1
  `.execute(reader.tables)
  return found.rows.length > 0
}
