import { listRefused as list, type RefusedLetter } from '#store/letter/letter.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'

const most = 100

/** Letters that did not arrive, for who looks after people and may mend an address. */
export async function listRefused(context: Context): Promise<{ readonly letters: readonly RefusedLetter[] }> {
  if (reachOf(context.who, 'person/mend').length === 0) return { letters: [] }
  return { letters: await context.read((reader) => list(reader, most)) }
}
