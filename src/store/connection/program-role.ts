import { type Kysely, sql } from 'kysely'
import { CannotOpen } from '../cannot-open.ts'
import { ru } from '../ru.ts'
import type { DB } from '../tables/tables.ts'

/**
 * What the program is while it works: no superuser, no owner of the tables, bound by row-level security. The account of
 * the address makes and changes the tables and is used for nothing else but the job queue's own tables.
 */
export const programRole = 'rostok_program'

/** No table loses rows by the program but these, which are only ever added to. */
const append = ['journal', 'task_step', 'evidence_words'] as const
/** Ended and never deleted: names are seen through them. */
const kept = ['person', 'role_grant', 'stand_in'] as const
/** Kept by triggers behind the program's back: it reads them and nothing else. */
const counted = ['task_count', 'quarter_count', 'plan_count', 'task_count_change'] as const

/** Makes the role where the server does not have it, and says anew what it may. Throws CannotOpen. */
export async function grantProgram(holder: Kysely<DB>): Promise<void> {
  await makeRole(holder)
  await sql
    .raw(`
      grant usage on schema public to ${programRole};
      grant select, insert, update, delete on all tables in schema public to ${programRole};
      grant usage on all sequences in schema public to ${programRole};
      revoke all on kysely_migration, kysely_migration_lock from ${programRole};
      revoke update, delete on ${append.join(', ')} from ${programRole};
      revoke delete on ${kept.join(', ')} from ${programRole};
      revoke insert, update, delete on ${counted.join(', ')} from ${programRole};
    `)
    .execute(holder)
}

/** A role belongs to the whole server, so another database's preparation may make it at the same moment. */
async function makeRole(holder: Kysely<DB>): Promise<void> {
  try {
    await sql
      .raw(`
        do $$ begin
          if not exists (select from pg_roles where rolname = '${programRole}') then
            create role ${programRole} login nosuperuser nobypassrls nocreatedb nocreaterole;
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        do $$ begin
          if not pg_has_role('${programRole}', 'member') then
            execute format('grant ${programRole} to %I', current_user);
          end if;
        end $$;
      `)
      .execute(holder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === '42501') throw new CannotOpen(ru.cannotMakeRole(programRole))
    throw error
  }
}
