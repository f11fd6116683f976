import type { Writer } from '../writer.ts'
import { appendLines } from './append-lines.ts'
import type { JournalEntry } from './line.ts'

/**
 * Adds a line to its region's chain, in the transaction of the change that it tells of. Whoever writes in the same region
 * waits from here to the end of the transaction, so append last.
 */
export async function appendLine(writer: Writer, { regionId, ...entry }: JournalEntry): Promise<void> {
  await appendLines(writer, regionId, [entry])
}
