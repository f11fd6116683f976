import { appendLine } from '#store/journal/append-line.ts'
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
  const { organisationId: _, behalf: told, details, ...said } = line
  const behalf = told === undefined ? await findBehalf(writer, context.who, line) : told
  await appendLine(writer, {
    ...said,
    details: { ...details, ...(behalf === null ? {} : { behalf: behalf.name }) },
    at: context.now(),
    personId: context.who.personId,
    personName: context.who.name,
    address: context.who.address,
  })
}
