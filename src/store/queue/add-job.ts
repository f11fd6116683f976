import { sql } from 'kysely'
import type { Writer } from '../writer.ts'

export interface Job {
  /** Which task of `jobs` does it. */
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Of two waiting jobs with one key the second takes the first one's place. */
  readonly key?: string
  /** ISO 8601; not before then. */
  readonly runAt?: string
  /** Jobs of one line are done one after another. */
  readonly line?: string
  readonly attempts?: number
  /** Others go first. */
  readonly patient?: boolean
}

/** The queue takes the lowest number first, and 0 where it is told none. */
const later = 10

/** In the caller's transaction: done if and only if what it belongs to was done. */
export async function addJob(writer: Writer, job: Job): Promise<void> {
  await sql`select add_queue_job(
    ${job.task}::text,
    ${JSON.stringify(job.payload)}::json,
    ${job.line ?? null}::text,
    ${job.runAt ?? null}::timestamptz,
    ${job.attempts ?? null}::int,
    ${job.key ?? null}::text,
    ${job.patient === true ? later : null}::int
  )`.execute(writer.tables)
}
