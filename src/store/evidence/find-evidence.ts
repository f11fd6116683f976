import { type RawBuilder, sql } from 'kysely'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { type KeptTask, regionsOf } from '../task/kept-task.ts'
import type { EvidenceRecord } from './evidence-record.ts'

/** Evidence with the size of its file and the name of who brought it. */
export interface KeptEvidence extends EvidenceRecord {
  readonly bytes: number | null
  readonly addedByName: string
}

async function evidence(reader: Reader, which: RawBuilder<unknown>): Promise<readonly KeptEvidence[]> {
  const found = await sql<KeptEvidence>`
    select evidence.region_id as "regionId", evidence.id, evidence.task_id as "taskId", evidence.content, evidence.caption,
           evidence.sha256, evidence.thumbnail, evidence.added_at as "addedAt", evidence.added_by as "addedBy", kept_file.bytes,
           coalesce(person.name, '') as "addedByName", evidence.form, evidence.kind, evidence.format, evidence.people
    from evidence
    left join person on person.id = evidence.added_by
    left join kept_file on kept_file.sha256 = evidence.sha256
    where evidence.removed_at is null and ${which}
    order by evidence.added_at, evidence.id
  `.execute(reader.tables)
  return found.rows
}

/** What lies by a task, in the order in which it came. */
export function listEvidence(
  reader: Reader,
  task: { readonly regionId: string; readonly id: string },
): Promise<readonly KeptEvidence[]> {
  return evidence(reader, sql`evidence.region_id = ${task.regionId} and evidence.task_id = ${task.id}`)
}

/** What kinds lie by several tasks, by task; one for each piece. */
export async function listEvidenceKinds(
  reader: Reader,
  tasks: readonly KeptTask[],
): Promise<ReadonlyMap<string, readonly EvidenceKind[]>> {
  const found = await sql<{ taskId: string; kinds: readonly EvidenceKind[] }>`
    select task_id as "taskId", array_agg(kind order by added_at) as kinds from evidence
    where region_id = any(${regionsOf(tasks)}::uuid[]) and task_id = any(${tasks.map(({ id }) => id)}::uuid[])
      and removed_at is null
    group by task_id
  `.execute(reader.tables)
  return new Map(found.rows.map(({ taskId, kinds }) => [taskId, kinds]))
}

/** null: there is none, or it was taken away. */
export async function findEvidence(reader: Reader, id: string): Promise<KeptEvidence | null> {
  return (await evidence(reader, sql`evidence.id = ${id}`))[0] ?? null
}

/** A file that lies by another task and may be laid by this one too. */
export interface KnownFile {
  readonly id: string
  readonly content: string
  readonly kind: EvidenceKind
  readonly measureTitle: string
  readonly addedAt: string
}

/** Files that a person brought lately for tasks still within reach, each file once, newest first. */
export async function listKnownFiles(
  reader: Reader,
  wanted: { readonly personId: string; readonly reach: readonly string[]; readonly notBy: string },
  limit: number,
): Promise<readonly KnownFile[]> {
  const { personId, reach, notBy } = wanted
  if (reach.length === 0) return []
  const found = await sql<KnownFile>`
    select * from (
      select distinct on (lately.sha256) lately.id, lately.content, lately.kind, measure.title as "measureTitle",
             lately.added_at as "addedAt"
      from (
        select * from evidence
        where added_by = ${personId} and removed_at is null and sha256 is not null
        order by added_at desc
        limit ${limit * 5}
      ) as lately
      join task on task.region_id = lately.region_id and task.id = lately.task_id
      join measure on measure.region_id = task.region_id and measure.id = task.measure_id
      where ${withinReach('task.organisation_id', reach)}
        and not exists (select from evidence mine where mine.region_id = lately.region_id
          and mine.task_id = ${notBy} and mine.sha256 = lately.sha256 and mine.removed_at is null)
      order by lately.sha256, lately.added_at desc
    ) as known
    order by "addedAt" desc, id
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}
