import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/**
 * SQL: the tasks of a plan as they were at the end of a day, in the shape of `task`: core's `standingThen` told from their steps,
 * so that `standing` of that day fits them, with whoever owed them then. What was laid later is not there; what a roll-out took
 * off its owner since is. A test holds it and core's rule together.
 */
export function tasksThen(planId: string, day: CivilDate): RawBuilder<unknown> {
  const on = sql`${day}::date`
  const kind = sql`step.event ->> 'kind'`
  // The columns are where all steps have led; those of later days are undone, or else the earlier ones are read anew.
  const first = (...kinds: readonly string[]) =>
    sql`(array_agg(step.event order by step.number) filter (where step.happened_on > ${on} and ${kind} = any(${kinds}::text[])))[1]`
  const last = (...kinds: readonly string[]) =>
    sql`(array_agg(step order by step.number desc) filter (where step.happened_on <= ${on} and ${kind} = any(${kinds}::text[])))[1]`
  return sql`(
    select task.region_id, task.id, coalesce(known.owed_by, task.organisation_id) as organisation_id, task.plan_id,
           task.measure_id, task.assignment_id, task.occurrence,
           case when known.redated is null then task.start_on else (known.redated -> 'from' ->> 'startOn')::date end as start_on,
           case
             when known.moved is null then task.due_on
             when known.moved ->> 'kind' = 'redated' then (known.moved -> 'from' ->> 'dueOn')::date
             else (known.moved ->> 'from')::date
           end as due_on,
           case when known.moved is null then task.term_on end as term_on,
           case when known.changed then known.submitted_on else task.submitted_on end as submitted_on,
           case when known.changed then known.returned_on else task.returned_on end as returned_on,
           case when known.changed then known.accepted_on else task.accepted_on end as accepted_on,
           case when known.changed then known.done_on else task.done_on end as done_on,
           case when known.changed then known.done_note else task.done_note end as done_note,
           case when known.changed then known.not_required_on else task.not_required_on end as not_required_on,
           task.cancelled_on
    from task
    left join lateral (
      select told.changed, told.redated, told.moved, (told.handed ->> 'fromId')::uuid as owed_by,
             case (told.said).event ->> 'kind' when 'submitted' then (told.said).happened_on end as submitted_on,
             case when (told.said).event ->> 'kind' is distinct from 'submitted' or (told.said).number < (told.returned).number
               then (told.returned).happened_on end as returned_on,
             case (told.verdict).event ->> 'kind' when 'accepted' then (told.verdict).happened_on end as accepted_on,
             case (told.verdict).event ->> 'kind' when 'accepted' then ((told.said).event ->> 'doneOn')::date end as done_on,
             case (told.said).event ->> 'kind' when 'submitted' then (told.said).event ->> 'note' end as done_note,
             case (told.waiver).event ->> 'kind' when 'waiver-agreed' then (told.waiver).happened_on end as not_required_on
      from (
        select bool_or(step.happened_on > ${on}) as changed, ${first('redated')} as redated,
               ${first('redated', 'time-granted')} as moved, ${first('handed-over')} as handed,
               ${last('submitted', 'withdrawn')} as said, ${last('returned')} as returned,
               ${last('accepted', 'taken-back')} as verdict, ${last('waiver-agreed', 'taken-back')} as waiver
        from task_step step
        where step.region_id = task.region_id and step.task_id = task.id
      ) as told
    ) as known on true
    where task.plan_id = ${planId} and (task.laid_on is null or task.laid_on <= ${on})
    union all
    select region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, start_on, due_on, term_on,
           null, null, null, null, null, null, null
    from removed_task
    where plan_id = ${planId} and (laid_on is null or laid_on <= ${on}) and removed_on > ${on}
  )`
}
