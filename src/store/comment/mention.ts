import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** A comment that calls somebody who has not read the notice of it. */
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
    from notice
    join task_comment as comment on comment.region_id = notice.region_id and comment.id = notice.comment_id
    join task on task.region_id = comment.region_id and task.id = comment.task_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation o on o.id = task.organisation_id
    left join person on person.id = comment.person_id
    where notice.person_id = ${wanted.personId} and notice.read_at is null and notice.kind = 'mentioned'
      and comment.withdrawn_at is null
      and ${withinReach('task.organisation_id', wanted.reach)}
    order by comment.said_at desc, comment.id
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}
