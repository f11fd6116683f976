import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { NoticeKind } from '#core/notice/notice.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { NoticeDetails } from './notice-line.ts'

/** What is told of, and whom. */
export interface TellLine {
  readonly regionId: string
  readonly kind: NoticeKind
  /** These people, and who stands in for them. */
  readonly people?: readonly string[]
  /** Who answers for this organisation, by `roles`. */
  readonly answeringFor?: string
  /** These not: they are told of it otherwise. */
  readonly besides?: readonly string[]
  readonly taskId?: string
  readonly step?: number
  readonly planId?: string
  readonly organisationId?: string
  readonly commentId?: string
  readonly tasks?: number
  readonly details?: NoticeDetails
}

export interface Telling {
  /** null: nobody did it. */
  readonly by: string | null
  readonly at: string
  /** With which of these roles one answers for an organisation. */
  readonly roles: readonly Role[]
  /** Whether letters go out at all. */
  readonly mailed: boolean
}

/** Tells people, all of them in one statement; nobody of what they did themselves. */
export async function saveNotices(
  writer: Writer,
  lines: readonly TellLine[],
  { by, at, roles, mailed }: Telling,
): Promise<void> {
  if (lines.length === 0) return
  const places = [...new Set(lines.flatMap(({ answeringFor = null }) => answeringFor ?? []))]
  await sql`
    with told as (
      select * from jsonb_to_recordset(${jsonText(lines)}::jsonb) as told (
        "regionId" uuid, kind text, people uuid[], "answeringFor" uuid, besides uuid[], "taskId" uuid, step integer,
        "planId" uuid, "organisationId" uuid, "commentId" uuid, tasks integer, details jsonb)
    ),
    answering as materialized (select * from answering(${places}::uuid[], ${[...roles]}::text[]))
    insert into notice (region_id, id, person_id, kind, task_id, step, plan_id, organisation_id, comment_id, tasks, details, by_id,
                        made_at, mail)
    select told."regionId", new_id(), meant.person_id, told.kind, told."taskId", told.step, told."planId",
           told."organisationId", told."commentId", told.tasks, told.details, ${by}::uuid, ${at}, ${firstWay(mailed)}
    from told
    cross join lateral (
      select with_stand_ins(told.people) as person_id
      union
      select answering.person_id from answering where answering.organisation_id = told."answeringFor"
    ) as meant
    where meant.person_id is distinct from ${by}::uuid and meant.person_id <> all(coalesce(told.besides, '{}'))
    on conflict do nothing
  `.execute(writer.tables)
}

/** Where letters do not go out nothing waits for the day on which they do. */
export function firstWay(mailed: boolean): 'new' | 'none' {
  return mailed ? 'new' : 'none'
}
