import { sql } from 'kysely'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What somebody said about a task. */
export interface KeptComment {
  readonly regionId: string
  readonly id: string
  readonly taskId: string
  readonly personId: string
  /** Empty: who cannot be seen any more has said it all the same. */
  readonly personName: string
  readonly saidAt: string
  readonly words: string
  readonly changedAt: string | null
  readonly withdrawnAt: string | null
  /** Whom it calls. */
  readonly mentions: readonly { readonly personId: string; readonly name: string }[]
}

/** All of a task, in the order in which they were said. */
export async function listComments(
  reader: Reader,
  task: { readonly regionId: string; readonly id: string },
): Promise<readonly KeptComment[]> {
  const found = await sql<KeptComment>`
    select ${columns} from task_comment as comment left join person on person.id = comment.person_id
    where comment.region_id = ${task.regionId} and comment.task_id = ${task.id}
    order by comment.said_at, comment.id
  `.execute(reader.tables)
  return found.rows
}

/** Kept from others until the transaction ends; null: there is none. */
export async function lockComment(writer: Writer, id: string): Promise<KeptComment | null> {
  const found = await sql<KeptComment>`
    select ${columns} from task_comment as comment left join person on person.id = comment.person_id
    where comment.id = ${id}
    for update of comment
  `.execute(writer.tables)
  return found.rows[0] ?? null
}

const columns = sql`
  comment.region_id as "regionId", comment.id, comment.task_id as "taskId", comment.person_id as "personId",
  coalesce(person.name, '') as "personName", comment.said_at as "saidAt", comment.words,
  comment.changed_at as "changedAt", comment.withdrawn_at as "withdrawnAt",
  (
    select coalesce(jsonb_agg(jsonb_build_object('personId', called.id, 'name', called.name) order by called.name), '[]')
    from task_mention as mention join person as called on called.id = mention.person_id
    where mention.region_id = comment.region_id and mention.comment_id = comment.id
  ) as mentions
`

export async function saveComment(
  writer: Writer,
  comment: Pick<KeptComment, 'regionId' | 'id' | 'taskId' | 'personId' | 'saidAt' | 'words'>,
): Promise<void> {
  await writer.tables
    .insertInto('task_comment')
    .values({
      region_id: comment.regionId,
      id: comment.id,
      task_id: comment.taskId,
      person_id: comment.personId,
      said_at: comment.saidAt,
      words: comment.words,
    })
    .execute()
}

/** Sets other words in its place; what stood there stays behind it. */
export async function rewordComment(
  writer: Writer,
  comment: KeptComment,
  words: string,
  at: string,
): Promise<void> {
  const before = jsonText([{ words: comment.words, at: comment.changedAt ?? comment.saidAt }])
  await sql`
    update task_comment set words = ${words}, changed_at = ${at}, earlier = earlier || ${before}::jsonb
    where region_id = ${comment.regionId} and id = ${comment.id}
  `.execute(writer.tables)
}

export async function markWithdrawn(writer: Writer, comment: KeptComment, at: string): Promise<void> {
  await sql`
    update task_comment set withdrawn_at = ${at} where region_id = ${comment.regionId} and id = ${comment.id}
  `.execute(writer.tables)
}

/** Calls these people by a comment and nobody else; who was called before and has seen it is not called anew. */
export async function saveMentions(
  writer: Writer,
  comment: { readonly regionId: string; readonly id: string },
  personIds: readonly string[],
): Promise<void> {
  const ids = [...personIds]
  await sql`
    delete from task_mention
    where region_id = ${comment.regionId} and comment_id = ${comment.id} and person_id <> all(${ids}::uuid[])
  `.execute(writer.tables)
  await sql`
    insert into task_mention (region_id, comment_id, person_id)
    select ${comment.regionId}, ${comment.id}, id from unnest(${ids}::uuid[]) as id
    on conflict do nothing
  `.execute(writer.tables)
}
