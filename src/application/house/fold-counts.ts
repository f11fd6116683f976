import { foldCounts as fold, listUnfolded } from '#store/count/fold-counts.ts'
import type { House } from '../context.ts'

/** Folds what has changed into the counters, a region at a time, so that they stay few. */
export async function foldCounts(house: House): Promise<void> {
  for (const regionId of await house.read(listUnfolded)) await house.write((writer) => fold(writer, regionId))
}
