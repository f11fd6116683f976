import { appendLine } from '#store/journal/append-line.ts'
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
  await appendLine(writer, {
    ...line,
    details: line.details ?? {},
    at: context.now(),
    personId: context.who.personId,
    personName: context.who.name,
    address: context.who.address,
  })
}
