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
}

/** In the caller's transaction: done if and only if what it belongs to was done. */
export async function addJob(writer: Writer, job: Job): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${job.task},
    payload := ${JSON.stringify(job.payload)}::json,
    queue_name := ${job.line ?? null}::text,
    run_at := ${job.runAt ?? null}::timestamptz,
    max_attempts := ${job.attempts ?? null}::int,
    job_key := ${job.key ?? null}::text
  )`.execute(writer.tables)
}
