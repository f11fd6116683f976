import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import type { Standing } from '#core/task/standing.ts'
import { isDayEverywhere, readClocks } from '#store/count/clocks.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import { listPlans as listLines, type PlanFilter } from '#store/plan/list-plans.ts'
import type { PlanState } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { organisationFor, reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'

export interface ListedPlan {
  readonly id: string
  readonly title: string
  readonly level: PlanLevel
  readonly organisation: OrganisationBrief
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly edition: number
  readonly state: PlanState
  readonly act: string | null
  readonly measures: number
  readonly standing: Readonly<Partial<Record<Standing, number>>>
  readonly nextDue: CivilDate | null
  readonly enactedAt: string
}

export interface PlansWanted {
  /** Only plans of this organisation itself. */
  readonly organisation: string | null
  readonly state: PlanState
}

/** Plans that I see, newest first, each with how its tasks stand today. */
export function listPlans(
  context: Context,
  wanted: PlansWanted,
): Promise<Result<{ readonly plans: readonly ListedPlan[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const asked = await planFilter(reader, context, wanted)
    if (!asked.ok) return asked
    const lines = await listLines(reader, asked.value)
    const organisations = await findOrganisations(reader, [
      ...new Set(lines.map((line) => line.organisationId)),
    ])
    const plans = lines.flatMap(({ organisationId, startOn, endOn, act, ...line }) => {
      const organisation = organisations.get(organisationId)
      if (organisation === undefined) return []
      return [
        {
          ...line,
          organisation: brief(organisation),
          start: startOn,
          end: endOn,
          act: act === null ? null : actText(act),
        },
      ]
    })
    return accept({ plans })
  })
}

export async function planFilter(
  reader: Reader,
  context: Context,
  wanted: PlansWanted,
): Promise<Result<PlanFilter, ApplicationRefusal>> {
  if (wanted.organisation !== null) {
    const found = await organisationFor(reader, context.who, 'plan/see', wanted.organisation)
    if (!found.ok) return found
  }
  const day = todayOf(context)
  return accept({
    reach: reachOf(context.who, 'plan/see'),
    organisationId: wanted.organisation,
    state: wanted.state,
    day,
    counted: isDayEverywhere(await readClocks(reader, context.today), day),
  })
}
