import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

export interface PlanTitle {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  /** Whose plan it is; null: of somebody above whose name is not told. */
  readonly organisation: string | null
}

/** How plans are called and whose they are; one that is not seen is left out. */
export async function listPlanTitles(reader: Reader, ids: readonly string[]): Promise<readonly PlanTitle[]> {
  if (ids.length === 0) return []
  const found = await sql<PlanTitle>`
    select plan.id, plan.title, plan.organisation_id as "organisationId", o.short_name as organisation
    from plan left join organisation o on o.id = plan.organisation_id
    where plan.id = any(${[...ids]}::uuid[])
    order by plan.title, plan.id
  `.execute(reader.tables)
  return found.rows
}
