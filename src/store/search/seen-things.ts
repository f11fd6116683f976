import { type RawBuilder, sql } from 'kysely'
import type { SearchAsked } from './found.ts'
import type { Spread } from './spread-reach.ts'

/**
 * SQL: which of the candidates in `found` a list of their kind would show: each is asked of its table within reach, which the
 * policies guard once more. Columns: rank, nth, id. Candidates come best first and are looked up one by one by their keys, so that a
 * `limit` ends the looking; `offset 0` keeps the planner from reading tables whole for what it takes for more rows than there are.
 */
export function seenThings({ kind, reach }: SearchAsked): RawBuilder<unknown> {
  switch (kind) {
    case 'plan':
      return plans(reach)
    case 'original':
      return originals(reach)
    case 'measure':
      return measures(reach)
    case 'task':
      return tasks(reach)
    case 'organisation':
      return organisations(reach)
    case 'person':
      return people(reach)
    case 'draft':
      return drafts(reach)
    case 'evidence':
      return evidence(reach)
    case 'evidence-text':
      return evidenceTexts(reach)
    case 'comment':
      return comments(reach)
  }
}

/** SQL: whether a row of a table with `region_id` and the organisation's id in `column` lies within reach. */
function within(
  table: string,
  { regions, organisations }: Spread,
  column = 'organisation_id',
): RawBuilder<boolean> {
  return sql<boolean>`(
    ${sql.ref(`${table}.region_id`)} = any(${[...regions]}::uuid[])
    or ${sql.ref(`${table}.${column}`)} = any(${[...organisations]}::uuid[])
  )`
}

/** A plan that stands within reach, or else was laid on somebody who does. */
function plans(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, thing.nth, found.id
    from found
    cross join lateral (
      select case plan.state when 'in-force' then '0' else '1' end as nth
      from plan
      where plan.region_id = found.region_id and plan.id = found.id and (
        ${within('plan', reach)}
        or plan.state <> 'withdrawn' and exists (
          select from executor
          where executor.plan_id = plan.id and executor.organisation_id = any(${[...reach.organisations]}::uuid[])
        )
      )
      offset 0
    ) as thing`
}

/** The document of a plan that is seen whole: on whom it was laid sees nothing of what it says to others. */
function originals(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, thing.nth, found.id
    from found
    cross join lateral (
      select case plan.state when 'in-force' then '0' else '1' end as nth
      from plan
      join original_text on original_text.region_id = plan.region_id and original_text.id = plan.id
      where plan.region_id = found.region_id and plan.id = found.id and ${within('plan', reach)}
      offset 0
    ) as thing`
}

/** Whom a plan was laid on sees their own measures of it and nothing of what others owe. */
function measures(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, found.id
    from found
    cross join lateral (
      select ${within('plan', reach)} as whole from plan
      where plan.region_id = found.region_id and plan.id = found.scope_id and plan.state = 'in-force'
      offset 0
    ) as plan
    cross join lateral (
      select from measure
      where measure.region_id = found.region_id and measure.id = found.id and measure.dropped_at is null and (
        plan.whole or exists (
          select from assignment
          join executor on executor.region_id = assignment.region_id and executor.assignment_id = assignment.id
            and executor.organisation_id = any(${[...reach.organisations]}::uuid[])
          where assignment.measure_id = measure.id
        )
      )
      offset 0
    ) as thing`
}

/** Tasks are found by their measures, the undone first, by their day. Of a whole region's tasks a common word means tens of thousands. */
function tasks(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, thing.nth, thing.id
    from found
    cross join lateral (
      select from plan
      where plan.region_id = found.region_id and plan.id = found.scope_id and plan.state = 'in-force'
      offset 0
    ) as plan
    cross join lateral (
      select task.id,
             case when coalesce(task.accepted_on, task.not_required_on, task.cancelled_on) is null then '0' else '1' end
               || coalesce(task.due_on::text, '9') as nth
      from assignment
      join task on task.assignment_id = assignment.id
        and ${
          reach.regions.length === 0
            ? sql`task.organisation_id = any(${[...reach.organisations]}::uuid[])`
            : within('task', reach)
        }
      where assignment.measure_id = found.id
      offset 0
    ) as thing`
}

function organisations(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, thing.nth, found.id
    from found
    cross join lateral (
      select case when o.closed_on is null then '0' else '1' end as nth
      from organisation as o where o.id = found.id and ${within('o', reach, 'id')}
      offset 0
    ) as thing`
}

/** Those whom one looks after. */
function people(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, found.id
    from (select id, max(rank) as rank from found group by id order by rank desc, id) as found
    cross join lateral (
      select from person
      where person.id = found.id and exists (
        select from role_grant join organisation as o on o.id = role_grant.organisation_id
        where role_grant.person_id = person.id and ${within('o', reach, 'id')}
      )
      offset 0
    ) as thing`
}

function drafts(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, found.id
    from found
    cross join lateral (
      select from draft
      where draft.region_id = found.region_id and draft.id = found.id
        and draft.dropped_at is null and draft.enacted_at is null and ${within('draft', reach)}
      offset 0
    ) as thing`
}

function evidence(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, found.id
    from found
    cross join lateral (
      select from evidence
      join task on task.region_id = evidence.region_id and task.id = evidence.task_id and ${within('task', reach)}
      where evidence.region_id = found.region_id and evidence.id = found.id and evidence.removed_at is null
      offset 0
    ) as thing`
}

function evidenceTexts(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, '' as nth, found.id
    from found
    cross join lateral (
      select from evidence
      join task on task.region_id = evidence.region_id and task.id = evidence.task_id and ${within('task', reach)}
      join evidence_text on evidence_text.region_id = evidence.region_id and evidence_text.id = evidence.id
      where evidence.region_id = found.region_id and evidence.id = found.id and evidence.removed_at is null
      offset 0
    ) as thing`
}

/** The latest first of those that say it as well. */
function comments(reach: Spread): RawBuilder<unknown> {
  return sql`
    select found.rank, thing.nth, found.id
    from found
    cross join lateral (
      select (99999999999 - extract(epoch from said.said_at)::bigint)::text as nth
      from task_comment as said
      join task on task.region_id = said.region_id and task.id = said.task_id and ${within('task', reach)}
      where said.region_id = found.region_id and said.id = found.id and said.withdrawn_at is null
      offset 0
    ) as thing`
}
