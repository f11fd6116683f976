import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** How many organisations owe each of these assignments: its main executors, or whoever has tasks of it. */
export async function countOwing(
  reader: Reader,
  planId: string,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (assignmentIds.length === 0) return new Map()
  const found = await sql<{ id: string; organisations: number }>`
    select given.id,
           coalesce(
             nullif((select count(*) from executor
               where executor.plan_id = ${planId} and executor.assignment_id = given.id and executor.part = 'main'), 0),
             (select count(distinct task.organisation_id) from task
               where task.plan_id = ${planId} and task.assignment_id = given.id)
           )::integer as organisations
    from unnest(${[...assignmentIds]}::uuid[]) as given (id)
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.id, row.organisations]))
}
