import type { CivilDate } from '#core/calendar/civil-date.ts'
import { type StandingCounts, sumCounts } from '#core/task/standing-counts.ts'
import { isDayEverywhere, readClocks } from '#store/count/clocks.ts'
import { listCounted } from '#store/count/list-counted.ts'
import { listCountedPlans } from '#store/count/list-counted-plans.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { Reader } from '#store/reader.ts'
import { countDoing as readDoing } from '#store/task/count-doing.ts'
import type { Context } from '../context.ts'

/** How the tasks at and under an organisation stand. */
export interface Doing {
  readonly counts: StandingCounts
  /** Of each plan in force by which something is owed there. */
  readonly byPlan: ReadonlyMap<string, StandingCounts>
  /** Of each organisation directly below, with all that is under it. */
  readonly byPlace: ReadonlyMap<string, StandingCounts>
}

export const nothingDone: Doing = { counts: {}, byPlan: new Map(), byPlace: new Map() }

/** A region is told by the counters, while it is the same day by every clock; elsewhere the tasks are read. */
export async function countDoing(
  reader: Reader,
  context: Context,
  { id, regionId }: PlacedOrganisation,
  { below, day }: { readonly below: readonly { readonly id: string }[]; readonly day: CivilDate },
): Promise<Doing> {
  const clocks = id === regionId ? await readClocks(reader, context.today) : null
  if (clocks !== null && isDayEverywhere(clocks, day)) {
    const ids = [id, ...below.map((one) => one.id)]
    const [byPlace, byPlan] = await Promise.all([
      listCounted(reader, ids, clocks, null),
      listCountedPlans(reader, regionId, day),
    ])
    return { counts: byPlace.get(id) ?? {}, byPlan, byPlace }
  }
  const byPlan = new Map<string, StandingCounts>()
  const byPlace = new Map<string, StandingCounts>()
  const all: StandingCounts[] = []
  for (const { of, id: counted, standing, tasks } of await readDoing(reader, id, day)) {
    if (of === 'below') all.push({ [standing]: tasks })
    const counts = of === 'plan' ? byPlan : byPlace
    if (counted !== null) counts.set(counted, { ...counts.get(counted), [standing]: tasks })
  }
  return { counts: sumCounts(all), byPlan, byPlace }
}
