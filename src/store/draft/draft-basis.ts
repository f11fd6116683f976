import { sql } from 'kysely'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What a draft rests on, where it changes a plan or goes on from one. */
export interface DraftBasis {
  readonly amendsPlanId: string | null
  readonly followsPlanId: string | null
  /** What a person said a row is: a measure's id by the row's key; null: a new measure. */
  readonly links: Readonly<Record<string, string | null>>
  /** What was made of the words it was started from; the store does not look inside. */
  readonly notes: unknown
}

export async function findDraftBasis(reader: Reader, draftId: string): Promise<DraftBasis> {
  return await reader.tables
    .selectFrom('draft')
    .select(['amends_plan_id as amendsPlanId', 'follows_plan_id as followsPlanId', 'notes'])
    .select(() => sql<DraftBasis['links']>`links`.as('links'))
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow()
}

export async function saveDraftBasis(
  writer: Writer,
  draftId: string,
  basis: Pick<DraftBasis, 'amendsPlanId' | 'followsPlanId' | 'notes'>,
): Promise<void> {
  await writer.tables
    .updateTable('draft')
    .set({
      amends_plan_id: basis.amendsPlanId,
      follows_plan_id: basis.followsPlanId,
      notes: basis.notes === null ? null : jsonText(basis.notes),
    })
    .where('id', '=', draftId)
    .execute()
}

export async function saveLinks(writer: Writer, draftId: string, links: DraftBasis['links']): Promise<void> {
  await writer.tables
    .updateTable('draft')
    .set({ links: jsonText(links) })
    .where('id', '=', draftId)
    .execute()
}

/** Open drafts that change a plan or go on from it, newest change first. */
export async function listDraftsOn(
  reader: Reader,
  planId: string,
): Promise<readonly { readonly id: string; readonly amends: boolean; readonly changedAt: string }[]> {
  const found = await sql<{ id: string; amends: boolean; changedAt: string }>`
    select id, amends_plan_id is not null as amends, changed_at as "changedAt" from draft
    where (amends_plan_id = ${planId} or follows_plan_id = ${planId}) and dropped_at is null and enacted_at is null
    order by changed_at desc, id desc
  `.execute(reader.tables)
  return found.rows
}

/** The open draft that changes a plan; null: there is none. */
export async function findAmending(reader: Reader, planId: string): Promise<string | null> {
  const row = await reader.tables
    .selectFrom('draft')
    .select('id')
    .where('amends_plan_id', '=', planId)
    .where('dropped_at', 'is', null)
    .where('enacted_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Open drafts that go on from a plan, by their titles. */
export async function listFollowing(
  reader: Reader,
  planId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return await reader.tables
    .selectFrom('draft')
    .select(['id', 'title'])
    .where('follows_plan_id', '=', planId)
    .where('dropped_at', 'is', null)
    .where('enacted_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
}
