import { type RawBuilder, sql } from 'kysely'
import { standing } from '../task/standing.ts'
import type { SearchAsked } from './found.ts'
import type { Spread } from './spread-reach.ts'

/**
 * SQL: what is shown of the thing whose id is in `page`. Columns: title, text, under, act, plan_id, task_id, standing, due_on, past.
 */
export function toldThings(asked: SearchAsked): RawBuilder<unknown> {
  switch (asked.kind) {
    case 'plan':
      return plan(asked.query)
    case 'original':
      return original(asked.query)
    case 'measure':
      return measure
    case 'task':
      return task(asked)
    case 'organisation':
      return organisation(asked)
    case 'person':
      return person(asked.reach)
    case 'draft':
      return draft
    case 'evidence':
      return evidence
    case 'evidence-text':
      return evidenceText(asked.query)
    case 'comment':
      return comment
  }
}

const noPlan = sql`null::jsonb as act, null::uuid as plan_id, null::uuid as task_id, null as standing, null::date as due_on`
const byTask = sql`null::jsonb as act, task.plan_id, task.id as task_id, null as standing, null::date as due_on, false as past`

/** Of its act those clauses that hold what was looked for. */
function plan(query: string): RawBuilder<unknown> {
  return sql`
    select plan.title::text as title,
           (
             select string_agg(clause.words, ' ' order by clause.position) from clause
             where clause.region_id = plan.region_id and clause.act_id = plan.act_id
               and to_tsvector('searched', search_fold(clause.words)) @@ ${query}::tsquery
           ) as text,
           array[o.short_name::text] as under,
           case when act.id is null then null
             else jsonb_build_object('kind', act.kind, 'number', act.number, 'date', act.signed_on) end as act,
           plan.id as plan_id, null::uuid as task_id, null as standing, null::date as due_on,
           plan.state <> 'in-force' as past
    from plan
    join organisation as o on o.id = plan.organisation_id
    left join act on act.region_id = plan.region_id and act.id = plan.act_id
    where plan.id = page.id`
}

/** SQL: the line of a text that holds most of what was looked for: all of it need not stand in one. */
function passageOf(words: string, query: string): RawBuilder<string> {
  const any = query.replaceAll('&', '|')
  return sql<string>`(
    select passage
    from string_to_table(${sql.ref(words)}, E'\\n') as passage
    cross join lateral (select to_tsvector('searched', search_fold(passage)) as words offset 0) as said
    where said.words @@ ${any}::tsquery
    order by said.words @@ ${query}::tsquery desc, ts_rank(said.words, ${any}::tsquery) desc
    limit 1
  )`
}

function original(query: string): RawBuilder<unknown> {
  return sql`
    select coalesce(plan.file_name, plan.title)::text as title,
           ${passageOf('original_text.words', query)} as text,
           array[plan.title::text, o.short_name::text] as under, null::jsonb as act,
           plan.id as plan_id, null::uuid as task_id, null as standing, null::date as due_on,
           plan.state <> 'in-force' as past
    from original_text
    join plan on plan.region_id = original_text.region_id and plan.id = original_text.id
    join organisation as o on o.id = plan.organisation_id
    where original_text.id = page.id`
}

const measure = sql`
  select concat_ws('. ', measure.number, measure.title) as title,
         concat_ws(' · ', measure.result, measure.audience) as text,
         array[plan.title::text, o.short_name::text] as under, null::jsonb as act,
         plan.id as plan_id, null::uuid as task_id, null as standing, null::date as due_on, false as past
  from measure
  join plan on plan.region_id = measure.region_id and plan.id = measure.plan_id
  join organisation as o on o.id = plan.organisation_id
  where measure.id = page.id`

function task({ day }: SearchAsked): RawBuilder<unknown> {
  return sql`
    select concat_ws('. ', measure.number, measure.title) as title,
           concat_ws(' · ', measure.result, measure.audience) as text,
           array[o.short_name::text, plan.title::text] as under, null::jsonb as act,
           plan.id as plan_id, task.id as task_id, ${standing(day)} as standing, task.due_on, false as past
    from task
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join plan on plan.region_id = task.region_id and plan.id = task.plan_id
    join organisation as o on o.id = task.organisation_id
    where task.id = page.id`
}

/** With the names that it had. */
function organisation({ day }: SearchAsked): RawBuilder<unknown> {
  return sql`
    select o.name::text as title,
           (
             select string_agg(distinct former.called, ' · ')
             from organisation_name as kept
             cross join lateral (values (kept.name), (kept.short_name)) as former (called)
             where kept.region_id = o.region_id and kept.organisation_id = o.id
               and former.called not in (o.name, o.short_name)
           ) as text,
           array_remove(array[above.short_name::text, o.settlement::text], null) as under,
           ${noPlan}, coalesce(o.closed_on <= ${day}::date, false) as past
    from organisation as o
    left join organisation as above on above.id = o.parent_id
    where o.id = page.id`
}

/** Where they work, as far as one looks after it. */
function person({ regions, organisations }: Spread): RawBuilder<unknown> {
  return sql`
    select person.name::text as title, null::text as text,
           array_remove(array_prepend(person.post::text, array(
             select distinct o.short_name::text
             from role_grant join organisation as o on o.id = role_grant.organisation_id
             where role_grant.person_id = person.id
               and (o.region_id = any(${[...regions]}::uuid[]) or o.id = any(${[...organisations]}::uuid[]))
           )), null) as under,
           ${noPlan}, person.left_at is not null as past
    from person
    where person.id = page.id`
}

const draft = sql`
  select draft.title::text as title, draft.file_name as text, array[o.short_name::text] as under, ${noPlan}, false as past
  from draft join organisation as o on o.id = draft.organisation_id
  where draft.id = page.id`

/** Words have no name: they stand under what they prove. */
const evidence = sql`
  select case when evidence.form = 'words' then measure.title else coalesce(evidence.caption, evidence.content) end as title,
         case when evidence.form = 'words' then evidence.content
           when evidence.caption is not null then evidence.content end as text,
         array[o.short_name::text, measure.title] as under, ${byTask}
  from evidence
  join task on task.region_id = evidence.region_id and task.id = evidence.task_id
  join measure on measure.region_id = task.region_id and measure.id = task.measure_id
  join organisation as o on o.id = task.organisation_id
  where evidence.id = page.id`

function evidenceText(query: string): RawBuilder<unknown> {
  return sql`
    select evidence.content as title, ${passageOf('evidence_text.words', query)} as text,
           array[o.short_name::text, measure.title] as under, ${byTask}
    from evidence_text
    join evidence on evidence.region_id = evidence_text.region_id and evidence.id = evidence_text.id
    join task on task.region_id = evidence.region_id and task.id = evidence.task_id
    join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    join organisation as o on o.id = task.organisation_id
    where evidence_text.id = page.id`
}

const comment = sql`
  select measure.title, said.words as text,
         array_remove(array[person.name::text, o.short_name::text], null) as under, ${byTask}
  from task_comment as said
  join task on task.region_id = said.region_id and task.id = said.task_id
  join measure on measure.region_id = task.region_id and measure.id = task.measure_id
  join organisation as o on o.id = task.organisation_id
  left join person on person.id = said.person_id
  where said.id = page.id`
