import { sql } from 'kysely'
import type { Window } from '#core/schedule/schedule.ts'
import { jsonText } from '../json-text.ts'
import { type Redating, redateBy } from '../task/redate-tasks.ts'
import { stepBehind } from '../task/step-behind.ts'
import type { Writer } from '../writer.ts'

export interface Dating extends Omit<Redating, 'why'> {
  readonly assignmentId: string
  readonly windows: readonly Window[]
  readonly times: number
  /** Why tasks of dates that fell away are taken off. */
  readonly fallen: string
}

/**
 * Gives the tasks of a term these windows, for all organisations that owe it: as many tasks as there are windows, the
 * earliest window to the first. Those that come newly begin without a date, so that on a day before nobody owed them
 * anything. Gives how many tasks got another date.
 */
export async function dateTasks(writer: Writer, dating: Dating): Promise<number> {
  await addMissing(writer, dating)
  await cancelFallen(writer, dating)
  const { regionId, planId, windows, assignmentId } = dating
  return redateBy(
    writer,
    { ...dating, why: 'date' },
    sql`
      select live.id as task_id, (given.span ->> 'start')::date as start_on, (given.span ->> 'end')::date as due_on
      from (${liveTasks(regionId, planId, assignmentId)}) as live
      join jsonb_array_elements(${jsonText(windows)}::jsonb) with ordinality as given (span, place)
        on given.place = live.place
    `,
  )
}

/** SQL: the tasks of a term that are not cancelled, with their place in each organisation's row of them, from 1. */
function liveTasks(regionId: string, planId: string, assignmentId: string) {
  return sql`
    select task.id, task.organisation_id,
           row_number() over (partition by task.organisation_id order by task.occurrence) as place
    from task
    where task.region_id = ${regionId} and task.plan_id = ${planId} and task.assignment_id = ${assignmentId}
      and task.cancelled_on is null
  `
}

async function addMissing(
  writer: Writer,
  { regionId, planId, assignmentId, windows, times, on, at }: Dating,
): Promise<void> {
  await sql`
    update task set times = ${times}
    where region_id = ${regionId} and assignment_id = ${assignmentId} and times <> ${times}
      and accepted_on is null and not_required_on is null and cancelled_on is null
  `.execute(writer.tables)
  await sql`
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, times, laid_on,
                      changed_at)
    select assignment.region_id, new_id(), owing.organisation_id, assignment.plan_id, assignment.measure_id,
           assignment.id, owing.live + missing.place, ${times}, ${on}, ${at}
    from assignment
    join (
      select organisation_id, count(*) filter (where cancelled_on is null) as live
      from task where region_id = ${regionId} and assignment_id = ${assignmentId}
      group by organisation_id
    ) as owing on owing.live > 0
    cross join lateral generate_series(1, ${windows.length}::integer - owing.live::integer) as missing (place)
    where assignment.region_id = ${regionId} and assignment.id = ${assignmentId} and assignment.plan_id = ${planId}
    on conflict (assignment_id, organisation_id, occurrence) do nothing
  `.execute(writer.tables)
}

/** What is submitted or done stays: somebody has worked for it. */
async function cancelFallen(
  writer: Writer,
  { regionId, planId, assignmentId, windows, personId, on, at, fallen }: Dating,
): Promise<void> {
  await sql`
    with gone as (
      update task set cancelled_on = ${on}, request = null, changed_at = ${at},
        -- Tasks that count are numbered by the windows that hold; these stay below zero as history.
        occurrence = least(0, (
          select min(other.occurrence) from task other
          where other.assignment_id = task.assignment_id and other.organisation_id = task.organisation_id
        )) - live.place
      from (${liveTasks(regionId, planId, assignmentId)}) as live
      where task.region_id = ${regionId} and task.id = live.id and live.place > ${windows.length}
        and task.accepted_on is null and task.not_required_on is null and task.submitted_on is null
      returning task.id
    )
    ${stepBehind({ regionId, personId, on, at }, sql`gone`, sql`jsonb_build_object('kind', 'cancelled', 'reason', ${fallen}::text)`)}
  `.execute(writer.tables)
}
