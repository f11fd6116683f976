import { sql } from 'kysely'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { jsonText } from '../json-text.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What a region said last of a kind of evidence. */
export interface SaidWords {
  readonly kind: EvidenceKind
  /** null: the program's own hold. */
  readonly words: readonly string[] | null
  readonly except: readonly string[] | null
  readonly saidAt: string
  readonly saidBy: string
}

/** What a region has said of each kind until `at`; null: until now. */
export async function listEvidenceWords(
  reader: Reader,
  regionId: string,
  at: string | null = null,
): Promise<readonly SaidWords[]> {
  const found = await sql<SaidWords>`
    select distinct on (said.kind) said.kind, said.words, said.except_words as except, said.said_at as "saidAt",
           coalesce(person.name, '') as "saidBy"
    from evidence_words as said left join person on person.id = said.said_by
    where said.region_id = ${regionId} and (${at}::timestamptz is null or said.said_at <= ${at}::timestamptz)
    order by said.kind, said.said_at desc
  `.execute(reader.tables)
  return found.rows
}

export async function sayEvidenceWords(
  writer: Writer,
  said: {
    readonly regionId: string
    readonly kind: EvidenceKind
    readonly words: readonly string[] | null
    readonly except: readonly string[] | null
    readonly saidAt: string
    readonly saidBy: string
  },
): Promise<void> {
  const { words, except } = said
  await sql`
    insert into evidence_words (region_id, kind, said_at, said_by, words, except_words)
    values (${said.regionId}, ${said.kind}, ${said.saidAt}, ${said.saidBy},
            ${words === null ? null : jsonText(words)}::jsonb, ${except === null ? null : jsonText(except)}::jsonb)
  `.execute(writer.tables)
}

/** Words of measures of plans in force, with how many tasks within reach are still to be submitted under them. */
export async function countOpenTasksByWords(
  reader: Reader,
  regionId: string,
  reach: readonly string[],
): Promise<readonly { readonly title: string; readonly result: string | null; readonly tasks: number }[]> {
  if (reach.length === 0) return []
  const found = await sql<{ title: string; result: string | null; tasks: number }>`
    select measure.title, measure.result, sum(open.tasks)::integer as tasks
    from (
      select task.measure_id, task.plan_id, count(*) as tasks
      from task
      where task.region_id = ${regionId} and ${withinReach('task.organisation_id', reach)}
        and task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
        and (task.submitted_on is null or task.returned_on is not null)
      group by 1, 2
    ) as open
    join plan on plan.region_id = ${regionId} and plan.id = open.plan_id and plan.state = 'in-force'
    join measure on measure.region_id = ${regionId} and measure.id = open.measure_id
    group by 1, 2
  `.execute(reader.tables)
  return found.rows
}
