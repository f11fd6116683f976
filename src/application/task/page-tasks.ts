import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { type Standing, standings } from '#core/task/standing.ts'
import type { Reader } from '#store/reader.ts'
import { findReached, pageTasks as pageLines } from '#store/task/list-tasks.ts'
import type { TaskFilter, TaskKey, TaskOrder } from '#store/task/task-filter.ts'
import type { ListedTask } from '#store/task/task-record.ts'
import type { Context } from '../context.ts'
import { organisationFor, reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import { seePlanInPart } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actsAs } from '../session/acting.ts'
import { countListed } from './count-listed.ts'

export interface TasksWanted {
  readonly planId: string | null
  readonly organisationId: string | null
  readonly measureId: string | null
  /** Empty: all. */
  readonly standings: readonly Standing[]
  /** An organisation with all below it; left out or null: wherever I see tasks. */
  readonly under?: string | null
  /** What I do myself, what others do, or what waits for my answer; left out or null: all. */
  readonly whose?: 'mine' | 'others' | 'check' | null
  readonly dueFrom?: CivilDate | null
  readonly dueTo?: CivilDate | null
  readonly order?: TaskOrder
}

export interface TaskPageWanted extends TasksWanted {
  /** `next` of the page before; null: the first. */
  readonly after: string | null
  readonly limit: number
}

export interface TaskPage {
  readonly tasks: readonly ListedTask[]
  readonly next: string | null
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  readonly today: CivilDate
}

/** Tasks that I see, a page at a time. How they stand is counted with the first page. */
export function pageTasks(
  context: Context,
  { after, limit, ...wanted }: TaskPageWanted,
): Promise<Result<TaskPage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const key = after === null ? null : parseKey(after)
    if (after !== null && key === null) return no('page/key-unknown')
    const asked = await taskFilter(reader, context, wanted)
    if (!asked.ok) return asked
    const filter = asked.value
    const reached = await findReached(reader, filter.reach)
    const [lines, counts] = await Promise.all([
      pageLines(reader, filter, reached, key, limit + 1),
      key === null ? countListed(reader, context, filter, reached) : {},
    ])
    const tasks = lines.slice(0, limit)
    const last = lines.length > limit ? tasks.at(-1) : undefined
    return accept({
      tasks,
      next: last === undefined ? null : formatKey(last),
      counts,
      today: filter.day,
    })
  })
}

/** What is asked for, as far as it is seen; a plan that is not seen is none. */
export async function taskFilter(
  reader: Reader,
  context: Context,
  wanted: TasksWanted,
): Promise<Result<TaskFilter, ApplicationRefusal>> {
  if (wanted.planId !== null) {
    const seen = await seePlanInPart(reader, context.who, wanted.planId)
    if (!seen.ok) return seen
  }
  const { under = null, whose = null, ...filter } = wanted
  if (under !== null) {
    const seen = await organisationFor(reader, context.who, 'task/see', under)
    if (!seen.ok) return seen
  }
  return accept({
    ...filter,
    // What lies under a place that is seen is seen whole.
    reach: under === null ? reachOf(context.who, 'task/see') : [under],
    own:
      whose === 'mine' || whose === 'others'
        ? { ids: reachOf(context.who, 'task/report'), without: whose === 'others' }
        : null,
    awaiting: whose === 'check' ? { personId: context.who.personId, actsAs: actsAs(context.who) } : null,
    day: todayOf(context),
  })
}

function formatKey(key: TaskKey): string {
  return `${key.dueOn ?? ''}~${key.id}~${key.organisationId}~${key.standing}`
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function parseKey(text: string): TaskKey | null {
  const [day = '', taskId = '', organisationId = '', word = ''] = text.split('~')
  const standing = standings.find((one) => one === word)
  const dueOn = day === '' ? null : parseCivilDate(day)
  if (standing === undefined || (day !== '' && dueOn === null)) return null
  return id.test(taskId) && id.test(organisationId) ? { standing, dueOn, id: taskId, organisationId } : null
}
