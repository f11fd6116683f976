import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A comment that calls somebody who has not seen it. */
export interface UnseenMention {
  readonly commentId: string
  readonly taskId: string
  readonly measureTitle: string
  readonly organisation: string
  readonly by: string
  readonly words: string
  readonly saidAt: string
}

/** Comments that call a person about tasks still within reach, newest first. */
export async function listUnseenMentions(
  reader: Reader,
  wanted: { readonly personId: string; readonly reach: readonly string[] },
  limit: number,
): Promise<readonly UnseenMention[]> {
  if (wanted.reach.length === 0) return []
  const found = await sql<UnseenMention>`
    select comment.id as "commentId", task.id as "taskId", measure.title as "measureTitle",
           o.short_name as organisation, coalesce(person.name, '') as by, left(comment.words, 300) as words,
           comment.said_at as "saidAt"
    from task_mention as mention
    join task_comment as comment on comment.region_id = mention.region_id and comment.id = mention.comment_id
    join task on task.region_id = comment.region_id and task.id = comment.task_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation o on o.id = task.organisation_id
    left join person on person.id = comment.person_id
    where mention.person_id = ${wanted.personId} and mention.seen_at is null and comment.withdrawn_at is null
      and ${withinReach('task.organisation_id', wanted.reach)}
    order by comment.said_at desc, comment.id
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}

/** Whether a task's comments call a person who has not seen it yet. */
export async function isCalled(
  reader: Reader,
  task: { readonly regionId: string; readonly id: string },
  personId: string,
): Promise<boolean> {
  const found = await sql`
    select from task_mention as mention
    join task_comment as comment on comment.region_id = mention.region_id and comment.id = mention.comment_id
    where comment.region_id = ${task.regionId} and comment.task_id = ${task.id}
      and mention.person_id = ${personId} and mention.seen_at is null and comment.withdrawn_at is null
    limit 1
  `.execute(reader.tables)
  return found.rows.length > 0
}

export async function markSeen(
  writer: Writer,
  task: { readonly regionId: string; readonly id: string },
  personId: string,
  at: string,
): Promise<void> {
  await sql`
    update task_mention as mention set seen_at = ${at}
    from task_comment as comment
    where comment.region_id = mention.region_id and comment.id = mention.comment_id
      and comment.region_id = ${task.regionId} and comment.task_id = ${task.id}
      and mention.person_id = ${personId} and mention.seen_at is null
  `.execute(writer.tables)
}
