import { sql } from 'kysely'
import type { Writer } from '../writer.ts'

/**
 * Opens the lines and takes back the jobs at which somebody was at work when a program was ended: the queue itself would
 * wait four hours for him, and with it a letter. Who works in another program on the same database keeps his (`holdWorker`).
 */
export async function openLines(writer: Writer): Promise<void> {
  await sql`select open_queue_lines()`.execute(writer.tables)
}
