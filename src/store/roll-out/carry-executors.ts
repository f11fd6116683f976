import { sql } from 'kysely'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** How a plan has been rolled out so far. */
export interface RolledOut {
  /** The roll-out that meant its executors last. */
  readonly rollOutId: string
  /** The words by which somebody is meant. */
  readonly parties: readonly string[]
}

/** null: the plan lies on its owner alone. */
export async function findRolledOut(reader: Reader, planId: string): Promise<RolledOut | null> {
  const found = await sql<{ rollOutId: string | null; parties: string[] | null }>`
    select max(roll_out_id::text) as "rollOutId", array_agg(distinct party) filter (where party is not null) as parties
    from executor where plan_id = ${planId}
  `.execute(reader.tables)
  const [row] = found.rows
  return row?.rollOutId === undefined || row.rollOutId === null
    ? null
    : { rollOutId: row.rollOutId, parties: row.parties ?? [] }
}

/** A party of a new assignment, with the words by which the plan has reached the same one before. */
export interface CarriedParty {
  readonly assignmentId: string
  readonly part: 'main' | 'co'
  readonly words: string
  readonly known: readonly string[]
}

/**
 * Lays new assignments on those whom the plan has reached by the same parties; one that reaches nobody so falls to the
 * plan's owner, until the plan is rolled out again.
 */
export async function carryExecutors(
  writer: Writer,
  plan: {
    readonly regionId: string
    readonly id: string
    readonly organisationId: string
    readonly rollOutId: string
  },
  assignmentIds: readonly string[],
  parties: readonly CarriedParty[],
): Promise<void> {
  await sql`
    with reached as (
      select distinct on (party."assignmentId", before.organisation_id) party."assignmentId" as assignment_id,
             before.organisation_id, party.part, party.words
      from jsonb_to_recordset(${jsonText(parties)}::jsonb)
        as party ("assignmentId" uuid, part text, words text, known jsonb)
      join (select distinct organisation_id, party from executor where plan_id = ${plan.id}) as before
        on party.known ? before.party
      order by party."assignmentId", before.organisation_id, party.part = 'main' desc
    ),
    fallen as (
      select given.id as assignment_id, ${plan.organisationId}::uuid as organisation_id, 'main' as part, null as words
      from unnest(${[...assignmentIds]}::uuid[]) as given (id)
      where not exists (select from reached where reached.assignment_id = given.id and reached.part = 'main')
    )
    insert into executor (region_id, assignment_id, organisation_id, plan_id, part, party, roll_out_id)
    select ${plan.regionId}::uuid, meant.assignment_id, meant.organisation_id, ${plan.id}::uuid, meant.part, meant.words,
           ${plan.rollOutId}::uuid
    from (select * from fallen union all select * from reached) as meant
    on conflict (region_id, assignment_id, organisation_id) do update set part = 'main', party = null
  `.execute(writer.tables)
}
