import { sql } from 'kysely'
import type { Refusal } from '#core/result.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export type RollOutState = 'waiting' | 'laying' | 'done' | 'refused'

/** One rolling out of a plan, with the plan's title. */
export interface RollOut {
  readonly regionId: string
  readonly id: string
  readonly planId: string
  readonly planTitle: string
  readonly organisationId: string
  readonly personId: string
  readonly personName: string
  readonly address: string
  readonly state: RollOutState
  readonly progress: number
  readonly refusal: Refusal | null
  readonly organisations: number
  readonly laid: number
  readonly takenOff: number
  readonly kept: number
  readonly startedAt: string
  readonly changedAt: string
}

const columns = sql`
  r.region_id as "regionId", r.id, r.plan_id as "planId", plan.title as "planTitle", r.organisation_id as "organisationId",
  r.person_id as "personId", r.person_name as "personName", r.address, r.state, r.progress, r.refusal, r.organisations,
  r.laid, r.taken_off as "takenOff", r.kept, r.started_at as "startedAt", r.changed_at as "changedAt"
`
const joined = sql`roll_out r join plan on plan.region_id = r.region_id and plan.id = r.plan_id`

export async function findRollOut(reader: Reader, id: string): Promise<RollOut | null> {
  const found = await sql<RollOut>`select ${columns} from ${joined} where r.id = ${id}`.execute(reader.tables)
  return found.rows[0] ?? null
}

/** The last one of a plan, whatever came of it. */
export async function lastRollOut(reader: Reader, planId: string): Promise<RollOut | null> {
  const found = await sql<RollOut>`
    select ${columns} from ${joined} where r.plan_id = ${planId} order by r.started_at desc, r.id desc limit 1
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/** Those that a person asked for, newest first. */
export async function listRollOuts(
  reader: Reader,
  personId: string,
  most: number,
): Promise<readonly RollOut[]> {
  const found = await sql<RollOut>`
    select ${columns} from ${joined} where r.person_id = ${personId} order by r.started_at desc, r.id desc limit ${most}
  `.execute(reader.tables)
  return found.rows
}

export async function listUnfinishedRollOuts(reader: Reader): Promise<readonly RollOut[]> {
  const found = await sql<RollOut>`
    select ${columns} from ${joined} where r.state in ('waiting', 'laying') order by r.id
  `.execute(reader.tables)
  return found.rows
}

export async function saveRollOut(
  writer: Writer,
  made: Pick<
    RollOut,
    'regionId' | 'id' | 'planId' | 'organisationId' | 'personId' | 'personName' | 'address' | 'startedAt'
  >,
): Promise<void> {
  await sql`
    insert into roll_out (region_id, id, plan_id, organisation_id, person_id, person_name, address, state, started_at,
                          changed_at)
    values (${made.regionId}, ${made.id}, ${made.planId}, ${made.organisationId}, ${made.personId}, ${made.personName},
            ${made.address}, 'waiting', ${made.startedAt}, ${made.startedAt})
  `.execute(writer.tables)
}

export interface RollOutMove {
  readonly state: RollOutState
  readonly progress: number
  readonly refusal?: Refusal
  readonly counts?: Pick<RollOut, 'organisations' | 'laid' | 'takenOff' | 'kept'>
  readonly at: string
}

/** Moves one that has not come to its end; gives whether it was so. */
export async function moveRollOut(writer: Writer, id: string, move: RollOutMove): Promise<boolean> {
  const { counts, refusal } = move
  const moved = await sql`
    update roll_out set
      state = ${move.state}, progress = ${move.progress}, changed_at = ${move.at},
      refusal = ${refusal === undefined ? null : jsonText(refusal)}::jsonb,
      organisations = coalesce(${counts?.organisations ?? null}, organisations),
      laid = coalesce(${counts?.laid ?? null}, laid),
      taken_off = coalesce(${counts?.takenOff ?? null}, taken_off),
      kept = coalesce(${counts?.kept ?? null}, kept)
    where id = ${id} and state in ('waiting', 'laying')
  `.execute(writer.tables)
  return Number(moved.numAffectedRows ?? 0) > 0
}
