import { type StandingCounts, sumCounts } from '#core/task/standing-counts.ts'
import { isDayEverywhere, readClocks } from '#store/count/clocks.ts'
import { countedDepth } from '#store/count/counted.ts'
import { listCounted } from '#store/count/list-counted.ts'
import type { Reader } from '#store/reader.ts'
import { countStandings, type Reached } from '#store/task/list-tasks.ts'
import type { TaskFilter } from '#store/task/task-filter.ts'
import type { Context } from '../context.ts'

/** How many of the tasks of a list stand how, whatever standings are asked for: by the counters where they know it. */
export async function countListed(
  reader: Reader,
  context: Context,
  filter: TaskFilter,
  reached: Reached,
): Promise<StandingCounts> {
  const { reach: _, day, standings: __, ...narrowed } = filter
  // Whatever narrows a list is more than the counters know; its order is nothing to them.
  const wide = Object.entries(narrowed).every(
    ([name, one]) => one === null || one === undefined || name === 'order',
  )
  const starts = reached.outermost
  const known = wide && starts.length > 0 && starts.every(({ depth }) => depth <= countedDepth)
  const clocks = known ? await readClocks(reader, context.today) : null
  if (clocks === null || !isDayEverywhere(clocks, day)) return countStandings(reader, filter, reached)
  const counts = await listCounted(
    reader,
    starts.map(({ id }) => id),
    clocks,
    null,
  )
  return sumCounts([...counts.values()])
}
