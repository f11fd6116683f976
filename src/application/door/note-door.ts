import type { JournalDeed } from '#core/journal/journal-act.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'

/** What a person changed about their own ways of signing in, in the journal of their region. */
export async function noteDoor(
  writer: Writer,
  context: Context,
  deed: JournalDeed,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const regionId = await regionOf(writer, context.who.grants)
  if (regionId === null) return
  await note(writer, context, { ...deed, regionId, subjectId: context.who.personId, details })
}
