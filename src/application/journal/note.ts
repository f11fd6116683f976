import { type JournalDeed, journalAreas } from '#core/journal/journal-act.ts'
import { appendLine } from '#store/journal/append-line.ts'
import type { JournalEntry } from '#store/journal/line.ts'
import { findPlaceOfSubject } from '#store/organisation/find-place-of-subject.ts'
import type { Reader } from '#store/reader.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context } from '../context.ts'
import { findBehalf } from './find-behalf.ts'

export type Note = JournalDeed & {
  readonly regionId: string
  readonly subjectId: string | null
  readonly details?: Readonly<Record<string, unknown>>
  /** Where it was done; left out: where the subject belongs. */
  readonly organisationId?: string
  /** For whom it was done, where that is known already. */
  readonly behalf?: Absent | null
}

/** Writes down in the same transaction what somebody did, and for whom if they did it as a stand-in. */
export async function note(writer: Writer, context: Context, line: Note): Promise<void> {
  const { behalf: told, regionId } = line
  const place = await placeOf(writer, line)
  const behalf =
    told === undefined
      ? await findBehalf(writer, context.who, {
          ...line,
          ...(place === null ? {} : { organisationId: place }),
        })
      : told
  const organisationId = place ?? regionId
  await appendLine(writer, { ...entryOf(context, { ...line, organisationId, behalf }), regionId })
}

async function placeOf(reader: Reader, { organisationId, subjectId, noun }: Note): Promise<string | null> {
  if (organisationId !== undefined) return organisationId
  if (subjectId === null || isPersons(noun)) return null
  return findPlaceOfSubject(reader, subjectId)
}

/** A line as the journal of any region takes it: what was done, by whom, where and when. */
export function entryOf(
  context: Context,
  line: JournalDeed & {
    readonly subjectId: string | null
    readonly organisationId: string
    readonly details?: Readonly<Record<string, unknown>>
    readonly behalf?: Absent | null
  },
): Omit<JournalEntry, 'regionId'> {
  const { verb, noun, subjectId, organisationId, details = {}, behalf = null } = line
  return {
    verb,
    noun,
    subjectId,
    organisationId: isPersons(noun) ? null : organisationId,
    details: { ...details, ...(behalf === null ? {} : { behalf: behalf.name }) },
    at: context.now(),
    personId: context.who.personId,
    personName: context.who.name,
    address: context.who.address,
  }
}

/** What is a person's wherever they work: it is read by who looks after them, and how they sign in by nobody else. */
function isPersons(noun: JournalDeed['noun']): boolean {
  return noun === 'person' || noun === 'stand-in' || journalAreas[noun] === 'own'
}
