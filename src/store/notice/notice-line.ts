import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { NoticeKind } from '#core/notice/notice.ts'
import type { TaskEvent } from '#core/task/task-step.ts'

/** What of a notice stands nowhere else. */
export interface NoticeDetails {
  /** That was given. */
  readonly role?: Role
  /** Told to who stands in: for whom. */
  readonly absentId?: string
  /** Told to who is absent: who stands in. */
  readonly standInId?: string
  readonly startsOn?: CivilDate
  readonly endsOn?: CivilDate
}

/** A notice with the words of what it tells of, as far as who is told sees it. */
export interface NoticeLine {
  readonly id: string
  readonly kind: NoticeKind
  readonly madeAt: string
  readonly readAt: string | null
  /** Empty: nobody did it, or somebody who is not seen any more. */
  readonly by: string
  readonly taskId: string | null
  readonly planId: string | null
  readonly organisationId: string | null
  readonly tasks: number | null
  readonly measureTitle: string | null
  readonly planTitle: string | null
  /** Of the task, or at which a role was given. */
  readonly organisation: string | null
  readonly event: TaskEvent | null
  /** What was said; null: nothing, or it was taken back. */
  readonly words: string | null
  readonly details: NoticeDetails | null
  /** Of a stand-in: who is absent, or told to who is, who stands in. */
  readonly other: string | null
}

/** SQL: the columns of a line, of `notice` joined with what it tells of. */
export const noticeColumns = sql`
  notice.id, notice.kind, notice.made_at as "madeAt", notice.read_at as "readAt", coalesce(maker.name, '') as by,
  notice.task_id as "taskId", notice.plan_id as "planId", notice.organisation_id as "organisationId", notice.tasks, measure.title as "measureTitle",
  plan.title as "planTitle", place.short_name as organisation, step.event, left(comment.words, 300) as words,
  notice.details, other.name as other
`

/** SQL: what stands behind the references of a notice. */
export const noticeJoins = sql`
  left join task on task.region_id = notice.region_id and task.id = notice.task_id
  left join measure on measure.region_id = task.region_id and measure.id = task.measure_id
  left join task_step as step on step.region_id = notice.region_id and step.task_id = notice.task_id and step.number = notice.step
  left join plan on plan.region_id = notice.region_id and plan.id = notice.plan_id
  left join organisation as place on place.id = coalesce(task.organisation_id, notice.organisation_id)
  left join task_comment as comment on comment.region_id = notice.region_id and comment.id = notice.comment_id
    and comment.withdrawn_at is null
  left join person as maker on maker.id = notice.by_id
  left join person as other on other.id = coalesce(notice.details ->> 'absentId', notice.details ->> 'standInId')::uuid
`
