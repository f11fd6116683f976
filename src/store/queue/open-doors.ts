import { type Kysely, sql } from 'kysely'
import { programRole } from '../connection/program-role.ts'
import type { DB } from '../tables/tables.ts'

/** The first half of the locks that tell which workers live; the second is the worker's own name. */
export const workerLock = 5_202

/**
 * What the program may do with the queue's tables, which are not its own: put a job in, and open lines left closed. Made
 * anew with each preparation, after the queue's own migrations.
 */
export async function openDoors(holder: Kysely<DB>): Promise<void> {
  await sql
    .raw(`
      drop function if exists add_queue_job(text, json, text, timestamptz, int, text);
      create or replace function add_queue_job(task text, payload json, line text, run_at timestamptz, attempts int, key text, priority int)
        returns void language sql security definer set search_path = public, pg_temp as $$
          select graphile_worker.add_job(task, payload := payload, queue_name := line, run_at := run_at,
            max_attempts := attempts, job_key := key, priority := priority)
        $$;
      create or replace function open_queue_lines()
        returns void language sql security definer set search_path = public, pg_temp as $$
          select graphile_worker.force_unlock_workers(array(
            select worker from (
              select locked_by from graphile_worker._private_job_queues where locked_by is not null
              union
              select locked_by from graphile_worker._private_jobs where locked_by is not null
            ) as taken (worker)
            where not exists (
              select from pg_locks
              where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
                and objsubid = 2 and classid = ${workerLock} and objid::bigint = hashtext(worker)::bigint & 4294967295
            )
          ))
        $$;
      revoke all on function add_queue_job, open_queue_lines from public;
      grant execute on function add_queue_job, open_queue_lines to ${programRole};
    `)
    .execute(holder)
}
