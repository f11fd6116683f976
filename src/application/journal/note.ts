import { appendLine } from '#store/journal/append-line.ts'
import type { JournalEntry } from '#store/journal/line.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'

export interface Note {
  readonly regionId: string
  readonly verb: string
  readonly noun: string
  readonly subjectId: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes down in the same transaction what somebody did. */
export async function note(writer: Writer, context: Context, line: Note): Promise<void> {
  await appendLine(writer, { ...entryOf(context, line), regionId: line.regionId })
}

/** A line as the journal of any region takes it: what was done, by whom, and when. */
export function entryOf(context: Context, line: Omit<Note, 'regionId'>): Omit<JournalEntry, 'regionId'> {
  const { verb, noun, subjectId, details = {} } = line
  return {
    verb,
    noun,
    subjectId,
    details,
    at: context.now(),
    personId: context.who.personId,
    personName: context.who.name,
    address: context.who.address,
  }
}
