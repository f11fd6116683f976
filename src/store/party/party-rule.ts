import { sql } from 'kysely'
import type { PartyTarget } from '#core/party/party-target.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What an organisation's coordinator said of a party. */
export interface PartyRule {
  readonly regionId: string
  readonly organisationId: string
  /** Folded. */
  readonly party: string
  readonly words: string
  readonly target: PartyTarget
}

export async function savePartyRule(writer: Writer, rule: PartyRule, by: string, at: string): Promise<void> {
  await sql`
    insert into party_rule (region_id, organisation_id, party, words, target, said_by, said_at)
    values (${rule.regionId}, ${rule.organisationId}, ${rule.party}, ${rule.words}, ${jsonText(rule.target)}::jsonb, ${by},
            ${at})
    on conflict (region_id, organisation_id, key)
      do update set words = excluded.words, target = excluded.target, said_by = excluded.said_by, said_at = excluded.said_at
  `.execute(writer.tables)
}

/** Gives whether there was one. */
export async function dropPartyRule(
  writer: Writer,
  { regionId, organisationId, party }: Pick<PartyRule, 'regionId' | 'organisationId' | 'party'>,
): Promise<boolean> {
  const dropped = await sql`
    delete from party_rule
    where region_id = ${regionId} and organisation_id = ${organisationId} and key = md5(${party}::text)
  `.execute(writer.tables)
  return Number(dropped.numAffectedRows ?? 0) > 0
}

/** What was said of these parties, by their folded words. */
export async function findPartyRules(
  reader: Reader,
  { regionId, organisationId }: Pick<PartyRule, 'regionId' | 'organisationId'>,
  parties: readonly string[],
): Promise<ReadonlyMap<string, PartyTarget>> {
  if (parties.length === 0) return new Map()
  const found = await sql<{ party: string; target: PartyTarget }>`
    select party, target from party_rule
    where region_id = ${regionId} and organisation_id = ${organisationId}
      and key = any(array(select md5(asked) from unnest(${[...parties]}::text[]) as asked))
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.party, row.target]))
}
