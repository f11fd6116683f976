import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** Whether a plan in force has laid anything on an organisation within reach. */
export async function owesAnything(reader: Reader, reach: readonly string[]): Promise<boolean> {
  if (reach.length === 0) return false
  const found = await sql`
    select from task
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
    where ${withinReach('task.organisation_id', reach)}
    limit 1
  `.execute(reader.tables)
  return found.rows.length > 0
}
