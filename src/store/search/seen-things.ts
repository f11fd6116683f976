import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import { standing } from '../task/standing.ts'
import type { SearchAsked } from './found.ts'

/**
 * SQL: what a search finds of a kind and its list would show: the index says what may be meant, and each is asked of its table
 * within reach, which the policies guard once more. Columns: rank, nth, id, title, text, under, act, plan_id, task_id, standing,
 * due_on, past; in order. null: nothing of the kind is within reach.
 */
export function seenThings(asked: SearchAsked): RawBuilder<unknown> | null {
  const { reach } = asked
  switch (asked.kind) {
    case 'plan':
      return reach.plans.length === 0 ? null : plans(asked)
    case 'measure':
      return reach.plans.length === 0 ? null : measures(asked)
    case 'task':
      return reach.tasks.length === 0 ? null : tasks(asked)
    case 'organisation':
      return reach.organisations.length === 0 ? null : organisations(asked)
    case 'person':
      return reach.people.length === 0 ? null : people(asked)
    case 'draft':
      return reach.drafts.length === 0 ? null : drafts(asked)
    case 'evidence':
      return reach.tasks.length === 0 ? null : evidence(asked)
    case 'comment':
      return reach.tasks.length === 0 ? null : comments(asked)
  }
}

const inOrder = sql`order by rank desc, nth, id`

/** SQL: the candidates of a kind, as `found`. The regions are those in which the reach begins. */
function candidates(
  { query, whole }: SearchAsked,
  kind: string,
  reach: readonly string[],
): RawBuilder<unknown> {
  return sql`
    search_candidates(
      ${kind}, ${query}::tsquery, ${whole},
      array(select distinct region_id from organisation where id = any(${[...reach]}::uuid[])), null
    )`
}

/** SQL: whether a plan stands within reach, or else was laid on somebody who does. */
function planWithin({ reach }: SearchAsked): RawBuilder<boolean> {
  return sql<boolean>`(
    ${withinReach('plan.organisation_id', reach.plans)}
    or plan.state <> 'withdrawn' and plan.id in (
      select plan_id from executor where ${withinReach('executor.organisation_id', reach.tasks)}
    )
  )`
}

function plans(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, case plan.state when 'in-force' then '0' else '1' end as nth, plan.id, plan.title,
           (
             select string_agg(clause.words, ' ' order by clause.position) from clause
             where clause.region_id = plan.region_id and clause.act_id = plan.act_id
               and to_tsvector('searched', search_fold(clause.words)) @@ ${asked.query}::tsquery
           ) as text,
           array[o.short_name::text] as under,
           case when act.id is null then null
             else jsonb_build_object('kind', act.kind, 'number', act.number, 'date', act.signed_on) end as act,
           plan.id as plan_id, null::uuid as task_id, null as standing, null::date as due_on,
           plan.state <> 'in-force' as past
    from ${candidates(asked, 'plan', asked.reach.plans)} as found
    join plan on plan.region_id = found.region_id and plan.id = found.id
    join organisation as o on o.id = plan.organisation_id
    left join act on act.region_id = plan.region_id and act.id = plan.act_id
    where ${planWithin(asked)}
    ${inOrder}`
}

/** Whom a plan was laid on sees their own measures of it and nothing of what others owe. */
function measures(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, measure.id, concat_ws(' ', measure.number, measure.title) as title,
           concat_ws(' · ', measure.result, measure.audience) as text,
           array[plan.title::text, o.short_name::text] as under, null::jsonb as act,
           plan.id as plan_id, null::uuid as task_id, null as standing, null::date as due_on, false as past
    from ${candidates(asked, 'measure', asked.reach.plans)} as found
    join measure on measure.region_id = found.region_id and measure.id = found.id
    join plan on plan.region_id = measure.region_id and plan.id = measure.plan_id and plan.state = 'in-force'
    join organisation as o on o.id = plan.organisation_id
    where measure.dropped_at is null and (
      ${withinReach('plan.organisation_id', asked.reach.plans)}
      or measure.id in (
        select assignment.measure_id
        from executor
        join assignment on assignment.region_id = executor.region_id and assignment.id = executor.assignment_id
        where ${withinReach('executor.organisation_id', asked.reach.tasks)}
      )
    )
    ${inOrder}`
}

/** Tasks are found by their measures; those still to be done come first, by their day. */
function tasks(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank,
           case when coalesce(task.accepted_on, task.not_required_on, task.cancelled_on) is null then '0' else '1' end
             || coalesce(task.due_on::text, '9') as nth,
           task.id, concat_ws(' ', measure.number, measure.title) as title,
           concat_ws(' · ', measure.result, measure.audience) as text,
           array[o.short_name::text, plan.title::text] as under, null::jsonb as act,
           plan.id as plan_id, task.id as task_id, ${standing(asked.day)} as standing, task.due_on, false as past
    from ${candidates(asked, 'measure', asked.reach.tasks)} as found
    join measure on measure.region_id = found.region_id and measure.id = found.id
    join plan on plan.region_id = measure.region_id and plan.id = measure.plan_id and plan.state = 'in-force'
    join assignment on assignment.region_id = measure.region_id and assignment.measure_id = measure.id
    join task on task.region_id = assignment.region_id and task.assignment_id = assignment.id
    join organisation as o on o.id = task.organisation_id
    where ${withinReach('task.organisation_id', asked.reach.tasks)}
    ${inOrder}`
}

function organisations(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, case when o.closed_on is null then '0' else '1' end as nth, o.id, o.name::text as title,
           (
             select string_agg(change ->> 'from', ' · ' order by journal.number desc)
             from journal
             cross join lateral jsonb_array_elements(
               case jsonb_typeof(journal.details -> 'changes') when 'array' then journal.details -> 'changes' else '[]' end
             ) as change
             where journal.subject_id = o.id and journal.noun = 'organisation' and journal.verb = 'mend'
               and change ->> 'field' = 'name'
           ) as text,
           array_remove(array[above.short_name::text, o.settlement::text], null) as under, null::jsonb as act,
           null::uuid as plan_id, null::uuid as task_id, null as standing, null::date as due_on,
           coalesce(o.closed_on <= ${asked.day}::date, false) as past
    from ${candidates(asked, 'organisation', asked.reach.organisations)} as found
    join organisation as o on o.id = found.id
    left join organisation as above on above.id = o.parent_id
    where ${withinReach('o.id', asked.reach.organisations)}
    ${inOrder}`
}

/** Those whom one looks after, by name and post; by e-mail only in full, and of whom one may know it. */
function people(asked: SearchAsked): RawBuilder<unknown> {
  const { email, reach } = asked
  const found =
    email === null
      ? sql`(select id, max(rank) as rank from ${candidates(asked, 'person', reach.people)} as one group by id)`
      : sql`(select known.id, 0 as rank from people_by_email(${email}) as known (id))`
  return sql`
    select found.rank, '' as nth, person.id, person.name::text as title, null::text as text,
           array_remove(array_prepend(person.post::text, array(
             select distinct o.short_name::text
             from role_grant join organisation as o on o.id = role_grant.organisation_id
             where role_grant.person_id = person.id and ${withinReach('role_grant.organisation_id', reach.people)}
           )), null) as under, null::jsonb as act,
           null::uuid as plan_id, null::uuid as task_id, null as standing, null::date as due_on,
           person.left_at is not null as past
    from ${found} as found
    join person on person.id = found.id
    where exists (
      select from role_grant
      where role_grant.person_id = person.id and ${withinReach('role_grant.organisation_id', reach.people)}
    )
    ${inOrder}`
}

function drafts(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, draft.id, draft.title::text as title, draft.file_name as text,
           array[o.short_name::text] as under, null::jsonb as act,
           null::uuid as plan_id, null::uuid as task_id, null as standing, null::date as due_on, false as past
    from ${candidates(asked, 'draft', asked.reach.drafts)} as found
    join draft on draft.region_id = found.region_id and draft.id = found.id
    join organisation as o on o.id = draft.organisation_id
    where draft.dropped_at is null and draft.enacted_at is null
      and ${withinReach('draft.organisation_id', asked.reach.drafts)}
    ${inOrder}`
}

function evidence(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, evidence.id,
           case when evidence.form = 'words' then measure.title else coalesce(evidence.caption, evidence.content) end as title,
           case when evidence.form = 'words' then evidence.content
             when evidence.caption is not null then evidence.content end as text,
           array[o.short_name::text, measure.title] as under, null::jsonb as act,
           task.plan_id, task.id as task_id, null as standing, null::date as due_on, false as past
    from ${candidates(asked, 'evidence', asked.reach.tasks)} as found
    join evidence on evidence.region_id = found.region_id and evidence.id = found.id
    join task on task.region_id = evidence.region_id and task.id = evidence.task_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation as o on o.id = task.organisation_id
    where evidence.removed_at is null and ${withinReach('task.organisation_id', asked.reach.tasks)}
    ${inOrder}`
}

function comments(asked: SearchAsked): RawBuilder<unknown> {
  return sql`
    select found.rank, (99999999999999 - extract(epoch from said.said_at)::bigint)::text as nth, said.id,
           measure.title, said.words as text,
           array_remove(array[person.name::text, o.short_name::text], null) as under, null::jsonb as act,
           task.plan_id, task.id as task_id, null as standing, null::date as due_on, false as past
    from ${candidates(asked, 'comment', asked.reach.tasks)} as found
    join task_comment as said on said.region_id = found.region_id and said.id = found.id
    join task on task.region_id = said.region_id and task.id = said.task_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation as o on o.id = task.organisation_id
    left join person on person.id = said.person_id
    where said.withdrawn_at is null and ${withinReach('task.organisation_id', asked.reach.tasks)}
    ${inOrder}`
}
