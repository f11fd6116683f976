import { listPresent } from '#store/draft/presence.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'

/** Somebody not heard of for half a minute has gone. */
const presenceMs = 30_000

/** Names of the others who have the draft open now. */
export function othersPresent(reader: Reader, context: Context, draftId: string): Promise<readonly string[]> {
  const since = new Date(Date.parse(context.now()) - presenceMs).toISOString()
  return listPresent(reader, draftId, context.who.personId, since)
}
