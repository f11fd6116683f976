import { type StandingCounts, sumCounts } from '#core/task/standing-counts.ts'
import { countedDepth } from '#store/count/counted.ts'
import { listCounted } from '#store/count/list-counted.ts'
import { listOutermost } from '#store/organisation/list-children.ts'
import type { Reader } from '#store/reader.ts'
import { countStandings } from '#store/task/list-tasks.ts'
import type { TaskFilter } from '#store/task/task-filter.ts'
import type { Context } from '../context.ts'
import { isDayEverywhere } from '../organisation/is-day-everywhere.ts'

/** How many of the tasks of a list stand how, whatever standings are asked for: by the counters where they know it. */
export async function countListed(
  reader: Reader,
  context: Context,
  filter: TaskFilter,
): Promise<StandingCounts> {
  const { reach, day, standings: _, ...narrowed } = filter
  // Whatever narrows a list is more than the counters know; its order is nothing to them.
  const wide = Object.entries(narrowed).every(
    ([name, one]) => one === null || one === undefined || name === 'order',
  )
  const starts = wide ? await listOutermost(reader, reach) : []
  const counted = starts.length > 0 && starts.every(({ depth }) => depth <= countedDepth)
  if (!counted || !(await isDayEverywhere(reader, context, day))) return countStandings(reader, filter)
  const counts = await listCounted(
    reader,
    starts.map(({ id }) => id),
    () => day,
    null,
  )
  return sumCounts([...counts.values()])
}
