import { appendLine } from '#store/journal/append-line.ts'
import type { JournalEntry } from '#store/journal/line.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context } from '../context.ts'
import { findBehalf } from './find-behalf.ts'

export interface Note {
  readonly regionId: string
  readonly verb: string
  readonly noun: string
  readonly subjectId: string | null
  readonly details?: Readonly<Record<string, unknown>>
  /** Where it was done; left out: where the subject belongs. */
  readonly organisationId?: string
  /** For whom it was done, where that is known already. */
  readonly behalf?: Absent | null
}

/** Writes down in the same transaction what somebody did, and for whom if they did it as a stand-in. */
export async function note(writer: Writer, context: Context, line: Note): Promise<void> {
  const { behalf: told, organisationId: _, ...said } = line
  const behalf = told === undefined ? await findBehalf(writer, context.who, line) : told
  await appendLine(writer, { ...entryOf(context, { ...said, behalf }), regionId: line.regionId })
}

/** A line as the journal of any region takes it: what was done, by whom, and when. */
export function entryOf(
  context: Context,
  line: Omit<Note, 'regionId' | 'organisationId'>,
): Omit<JournalEntry, 'regionId'> {
  const { verb, noun, subjectId, details = {}, behalf = null } = line
  return {
    verb,
    noun,
    subjectId,
    details: { ...details, ...(behalf === null ? {} : { behalf: behalf.name }) },
    at: context.now(),
    personId: context.who.personId,
    personName: context.who.name,
    address: context.who.address,
  }
}
