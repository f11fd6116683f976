import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { editionOn } from '#core/plan/edition-on.ts'
import { accept, type Result } from '#core/result.ts'
import { dateInWords } from '#core/schedule/ru/date-words.ts'
import { findNamesThen } from '#store/organisation/organisations-then.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import { type HeldEdition, listHeldEditions, listOrigins } from '#store/plan/editions.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import { listAssignments, listMeasures } from '#store/plan/list-rows.ts'
import type { MeasureRecord, PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findParts } from '#store/roll-out/find-parts.ts'
import { listTaskGroups, type TaskGroup } from '#store/task/list-task-groups.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type SeenPlan, seePlanInPart } from './see-plan.ts'

/** A plan on a past day: what the edition of that day said, and how its tasks stood then. */
export interface PlanThen extends SeenPlan {
  readonly whole: boolean
  readonly day: CivilDate
  readonly today: CivilDate
  readonly editions: readonly HeldEdition[]
  /** The edition of that day. */
  readonly edition: PlanRecord
  /** The plan that holds its tasks; measures and assignments bear the ids that tasks name. */
  readonly tasksOf: string
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly parts: ReadonlyMap<string, 'main' | 'co'>
  /** null: the plan is seen whole, so they tell nothing about what is seen, and have not been asked for. */
  readonly tasks: readonly TaskGroup[] | null
}

/** As much of it as is seen: of a plan seen in part what concerns the organisations in sight, now or then. */
export async function seePlanThen(
  reader: Reader,
  context: Context,
  id: string,
  day: CivilDate,
): Promise<Result<PlanThen, ApplicationRefusal>> {
  const seen = await seePlanInPart(reader, context.who, id)
  if (!seen.ok) return seen
  const { plan, whole } = seen.value
  const today = context.today(seen.value.organisation)
  if (parseCivilDate(day) === null) return no('task/day-not-real')
  if (day > today) return no('plan/day-ahead')
  const editions = await listHeldEditions(reader, plan.lineId)
  const held = editionOn(editions, day)
  const [first] = editions
  if (held === null)
    return first === undefined
      ? no('plan/not-in-force')
      : no(whole ? 'plan/not-yet-in-force' : 'plan/edition-unseen', { day: dateInWords(first.from) })
  const edition = await findPlan(reader, held.id)
  if (edition === null) return no('plan/not-found')
  const reach = reachOf(context.who, 'task/see')
  const tasks = whole ? null : await listTaskGroups(reader, held.tasksOf, reach, day, true)
  const parts = new Map(await findParts(reader, held.tasksOf, reach))
  for (const { assignmentId } of tasks ?? []) parts.set(assignmentId, 'main')
  const origins = await listOrigins(reader, edition.id)
  const originOf = (row: string) => origins.get(row) ?? row
  const assignments = (await listAssignments(reader, edition.id))
    .map((one) => ({ ...one, id: originOf(one.id), measureId: originOf(one.measureId) }))
    .filter((one) => whole || parts.has(one.id))
  const concerned = new Set(assignments.map((assignment) => assignment.measureId))
  const measures = (await listMeasures(reader, edition.id))
    .map((one) => ({ ...one, id: originOf(one.id) }))
    .filter((one) => whole || concerned.has(one.id))
  return accept({
    plan,
    organisation: {
      ...seen.value.organisation,
      ...(await findNamesThen(reader, seen.value.organisation, day)),
    },
    whole,
    day,
    today,
    editions,
    edition,
    tasksOf: held.tasksOf,
    measures,
    assignments,
    parts,
    tasks,
  })
}
