import { sql } from 'kysely'
import { newId } from '#identity/new-id.ts'
import { makeToken } from '#identity/session-token.ts'
import type { Database } from '#store/open-database.ts'

/** Opens a session for each, as signing in leaves it, and gives the cookies in the same order. */
export async function openSessions(
  database: Database,
  people: readonly string[],
): Promise<readonly string[]> {
  const opened = people.map((person) => {
    const { token, hash } = makeToken()
    return { id: newId(), person, token, hash: Buffer.from(hash).toString('hex') }
  })
  await database.write((writer) =>
    sql`
      insert into session (id, token_hash, person_id, address, agent, way, opened_at, seen_at, expires_at)
      select id, decode(hash, 'hex'), person, '127.0.0.1', 'bench', 'password', now(), now(), now() + interval '1 day'
      from jsonb_to_recordset(${JSON.stringify(opened.map(({ token: _, ...row }) => row))}::jsonb)
        as opened (id uuid, hash text, person uuid)
    `.execute(writer.tables),
  )
  return opened.map(({ token }) => `rostok=${token}`)
}
