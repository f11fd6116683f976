import { sql } from 'kysely'
import type { EvidenceFormat } from '#core/evidence/evidence-file.ts'
import type { EvidenceForm, EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { EvidenceRecord } from './evidence-record.ts'

/** Evidence with the size of its file and the name of who brought it. */
export interface KeptEvidence extends EvidenceRecord {
  readonly bytes: number | null
  readonly addedByName: string
}

function evidence(reader: Reader) {
  return reader.tables
    .selectFrom('evidence')
    .leftJoin('person', 'person.id', 'evidence.added_by')
    .leftJoin('kept_file', 'kept_file.sha256', 'evidence.sha256')
    .select([
      'evidence.region_id as regionId',
      'evidence.id',
      'evidence.task_id as taskId',
      'evidence.content',
      'evidence.caption',
      'evidence.sha256',
      'evidence.thumbnail',
      'evidence.added_at as addedAt',
      'evidence.added_by as addedBy',
      'kept_file.bytes',
    ])
    .select(() => [
      sql<string>`coalesce(person.name, '')`.as('addedByName'),
      sql<EvidenceForm>`evidence.form`.as('form'),
      sql<EvidenceKind>`evidence.kind`.as('kind'),
      sql<EvidenceFormat | null>`evidence.format`.as('format'),
      sql<PeopleShown | null>`evidence.people`.as('people'),
    ])
    .where('evidence.removed_at', 'is', null)
}

/** What lies by a task, in the order in which it came. */
export function listEvidence(
  reader: Reader,
  task: { readonly regionId: string; readonly id: string },
): Promise<readonly KeptEvidence[]> {
  return evidence(reader)
    .where('evidence.region_id', '=', task.regionId)
    .where('evidence.task_id', '=', task.id)
    .orderBy('evidence.added_at')
    .orderBy('evidence.id')
    .execute()
}

/** What kinds lie by several tasks of a region, by task; one for each piece. */
export async function listEvidenceKinds(
  reader: Reader,
  regionId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceKind[]>> {
  const found = await sql<{ taskId: string; kinds: readonly EvidenceKind[] }>`
    select task_id as "taskId", array_agg(kind order by added_at) as kinds from evidence
    where region_id = ${regionId} and task_id = any(${[...taskIds]}::uuid[]) and removed_at is null
    group by task_id
  `.execute(reader.tables)
  return new Map(found.rows.map(({ taskId, kinds }) => [taskId, kinds]))
}

/** null: there is none, or it was taken away. */
export async function findEvidence(reader: Reader, id: string): Promise<KeptEvidence | null> {
  return (await evidence(reader).where('evidence.id', '=', id).executeTakeFirst()) ?? null
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
