import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { WorkingWeek } from '#core/calendar/working-days.ts'
import type { EscalatedDay } from '#core/notice/escalated-days.ts'
import type { RemindedDay, ReminderWhy } from '#core/notice/reminded-days.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** The organisations of a region that live by one clock and one week. */
export interface MorningPlace {
  readonly regionId: string
  readonly timeZone: string
  readonly workingWeek: WorkingWeek
}

/** Where it is `hour` o'clock or later at a moment. */
export async function listMornings(
  reader: Reader,
  at: string,
  hour: number,
): Promise<readonly MorningPlace[]> {
  const found = await sql<MorningPlace>`
    select region_id as "regionId", time_zone as "timeZone", working_week as "workingWeek" from organisation
    where extract(hour from ${at}::timestamptz at time zone time_zone) >= ${hour}
    group by 1, 2, 3 order by 1, 2, 3
  `.execute(reader.tables)
  return found.rows
}

export async function isMorningTold(reader: Reader, place: MorningPlace, day: CivilDate): Promise<boolean> {
  const found = await sql`
    select from morning where region_id = ${place.regionId} and time_zone = ${place.timeZone}
      and working_week = ${place.workingWeek} and day = ${day}
  `.execute(reader.tables)
  return found.rows.length > 0
}

/** False: it was told before, or somebody else is telling it. */
export async function openMorning(
  writer: Writer,
  { regionId, timeZone, workingWeek }: MorningPlace,
  day: CivilDate,
  at: string,
): Promise<boolean> {
  const opened = await sql`
    insert into morning (region_id, time_zone, working_week, day, told_at)
    values (${regionId}, ${timeZone}, ${workingWeek}, ${day}, ${at})
    on conflict do nothing
  `.execute(writer.tables)
  return (opened.numAffectedRows ?? 0n) > 0n
}

/** The last day that was told there before this one; null: none is known. */
export async function findLastMorning(
  reader: Reader,
  place: MorningPlace,
  before: CivilDate,
): Promise<CivilDate | null> {
  const found = await sql<{ day: CivilDate | null }>`
    select max(day) as day from morning where region_id = ${place.regionId} and time_zone = ${place.timeZone}
      and working_week = ${place.workingWeek} and day < ${before}
  `.execute(reader.tables)
  return found.rows[0]?.day ?? null
}

/** SQL: a task that somebody still has to do: neither accepted nor sent for acceptance nor taken off. */
const undone = sql`
  task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
  and (task.submitted_on is null or task.returned_on >= task.submitted_on)
`

export interface MorningLaid extends MorningPlace {
  readonly day: CivilDate
  readonly at: string
  readonly days: readonly RemindedDay[]
  /** With which roles one answers for an organisation's tasks. */
  readonly roles: readonly Role[]
  /** So many tasks are named in a letter; the others are counted. */
  readonly mostLines: number
}

/**
 * Lays out the morning's letters of those who live there: for each who has an address and wants to be told, the tasks of
 * which they are reminded, and whether notices wait. Gives how many there are to be written.
 */
export async function layDigests(writer: Writer, morning: MorningLaid): Promise<number> {
  const { regionId, timeZone, workingWeek, day, days, roles, mostLines } = morning
  const laid = await sql`
    with home as (
      select distinct on (held.person_id) held.person_id, o.time_zone, o.working_week
      from organisation as o
      join role_grant as held on held.organisation_id = o.id and is_held(held.ended_on, held.organisation_id)
      where o.region_id = ${regionId}
      order by held.person_id, held.granted_at, held.id
    ),
    here as (
      select home.person_id, coalesce(setting.remind_before, '{3,1}') as remind_before,
             coalesce(setting.topics -> 'reminder' ->> 'mail', 'digest') = 'digest' as reminded
      from home
      join person on person.id = home.person_id and person.left_at is null
      join contact on contact.person_id = home.person_id
      left join notice_setting as setting on setting.person_id = home.person_id
      where home.time_zone = ${timeZone} and home.working_week = ${workingWeek} and coalesce(setting.digest, true)
    ),
    doer as materialized (
      select answering.organisation_id, here.person_id, here.remind_before
      from answering((select array_agg(id) from organisation where region_id = ${regionId}), ${[...roles]}::text[])
        as answering
      join here on here.person_id = answering.person_id and here.reminded
    ),
    due as (
      select *, row_number() over (partition by person_id, why order by due_on, id) as place
      from (
      -- One due day may be said twice, as three days ahead that nobody told and as one.
      select distinct doer.person_id, task.id, task.due_on, said.why
      from jsonb_to_recordset(${jsonText(days)}::jsonb) as said ("dueOn" date, why text, before integer)
      join task on task.region_id = ${regionId} and task.due_on = said."dueOn" and ${undone}
      join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
      join doer on doer.organisation_id = task.organisation_id
        and (said.before is null or said.before = any(doer.remind_before))
      ) as meant
    ),
    -- Each made up once, not again for each of those who live here.
    counted as materialized (
      select person_id, jsonb_object_agg(why, tasks) as reminded
      from (select person_id, why, count(*) as tasks from due group by 1, 2) as by_why group by 1
    ),
    named as materialized (
      select person_id, jsonb_agg(jsonb_build_object('task', id, 'why', why) order by due_on, id) as reminders
      from due where place <= ${mostLines} group by 1
    )
    insert into digest (region_id, person_id, day, reminders, reminded)
    select ${regionId}::uuid, here.person_id, ${day}::date, coalesce(named.reminders, '[]'), coalesce(counted.reminded, '{}')
    from here
    left join counted on counted.person_id = here.person_id
    left join named on named.person_id = here.person_id
    where counted.person_id is not null or exists (
      select from notice
      where notice.region_id = ${regionId} and notice.person_id = here.person_id and notice.mail = 'digest'
    )
    on conflict do nothing
  `.execute(writer.tables)
  return Number(laid.numAffectedRows ?? 0)
}

/**
 * Tells those above of tasks that have now been late for as long as their plan says: the coordinators of the nearest place above
 * that has some, and the heads of schools above. Each once for a plan, with how many tasks.
 */
export async function tellEscalated(
  writer: Writer,
  { regionId, timeZone, workingWeek, at }: MorningLaid,
  days: readonly EscalatedDay[],
  told: { readonly overseeing: readonly Role[]; readonly heading: readonly Role[]; readonly mailed: boolean },
): Promise<void> {
  if (days.length === 0) return
  await sql`
    with late as materialized (
      select task.plan_id, o.parent_id, count(*)::integer as tasks
      from jsonb_to_recordset(${jsonText(days)}::jsonb) as said (after integer, "dueOn" date)
      join task on task.region_id = ${regionId} and task.due_on = said."dueOn" and ${undone}
      join plan on plan.region_id = task.region_id and plan.id = task.plan_id and plan.state = 'in-force'
        and plan.escalate_after = said.after
      join organisation as o on o.id = task.organisation_id and o.time_zone = ${timeZone}
        and o.working_week = ${workingWeek} and o.parent_id is not null
      group by 1, 2
    ),
    parents as (select array_agg(distinct parent_id) as ids from late),
    above as (
      select * from answering((select ids from parents), ${[...told.overseeing]}::text[])
      union
      select * from answering((select ids from parents), ${[...told.heading]}::text[])
    )
    insert into notice (region_id, id, person_id, kind, plan_id, tasks, made_at, mail)
    select ${regionId}::uuid, new_id(), above.person_id, 'escalated', late.plan_id, sum(late.tasks), ${at},
           ${told.mailed ? 'digest' : 'none'}
    from late join above on above.organisation_id = late.parent_id
    group by above.person_id, late.plan_id
  `.execute(writer.tables)
}

/** A morning's letter that is to be written. */
export interface OpenDigest {
  readonly regionId: string
  readonly personId: string
  readonly day: CivilDate
  readonly reminders: readonly { readonly task: string; readonly why: ReminderWhy }[]
  readonly reminded: Partial<Record<ReminderWhy, number>>
}

/** One of them, kept until the transaction ends; null: all are written, or others are at them. */
export async function takeDigest(writer: Writer): Promise<OpenDigest | null> {
  const found = await sql<OpenDigest>`
    select region_id as "regionId", person_id as "personId", day, reminders, reminded from digest
    where written_at is null order by region_id, person_id, day limit 1 for update skip locked
  `.execute(writer.tables)
  return found.rows[0] ?? null
}

export async function closeDigest(
  writer: Writer,
  { regionId, personId, day }: OpenDigest,
  letterId: string | null,
  at: string,
): Promise<void> {
  await sql`
    update digest set written_at = ${at}, letter_id = ${letterId}, reminders = '[]'
    where region_id = ${regionId} and person_id = ${personId} and day = ${day}
  `.execute(writer.tables)
}

export async function forgetMornings(writer: Writer, before: string): Promise<void> {
  await sql`delete from digest where day < ${before}::date and written_at is not null`.execute(writer.tables)
  await sql`delete from morning where day < ${before}::date`.execute(writer.tables)
}
