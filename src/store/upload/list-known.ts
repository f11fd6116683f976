import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { KnownOriginal } from './upload.ts'

/** Plans in force and open drafts within reach that were made of any of these files, newest first. */
export async function listKnown(
  reader: Reader,
  files: readonly string[],
  reach: readonly string[],
): Promise<readonly KnownOriginal[]> {
  if (files.length === 0 || reach.length === 0) return []
  const found = await sql<KnownOriginal>`
    select plan.sha256, 'plan' as kind, plan.id, plan.title, o.id as "organisationId",
           o.short_name as organisation, plan.edition, plan.enacted_at as at
    from plan join organisation o on o.id = plan.organisation_id
    where plan.sha256 = any(${[...files]}) and plan.state = 'in-force' and ${withinReach('plan.organisation_id', reach)}
    union all
    select draft.sha256, 'draft', draft.id, draft.title, o.id, o.short_name, 0, draft.changed_at
    from draft join organisation o on o.id = draft.organisation_id
    where draft.sha256 = any(${[...files]}) and draft.dropped_at is null and draft.enacted_at is null
      and ${withinReach('draft.organisation_id', reach)}
    order by at desc, id desc
    limit 200
  `.execute(reader.tables)
  return found.rows
}
