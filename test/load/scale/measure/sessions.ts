import { newId } from '#identity/new-id.ts'
import { makeToken } from '#identity/session-token.ts'
import type { Database } from '#store/open-database.ts'
import { openSession } from '#store/session/open-session.ts'

const dayMs = 86_400_000

/** Opens a session for each, as signing in does, and gives the cookies in the same order. */
export async function openSessions(
  database: Database,
  people: readonly string[],
): Promise<readonly string[]> {
  return await database.write(async (writer) => {
    const cookies: string[] = []
    for (const personId of people) {
      const { token, hash } = makeToken()
      await openSession(writer, {
        id: newId(),
        tokenHash: hash,
        personId,
        address: '127.0.0.1',
        agent: 'bench',
        way: 'password',
        openedAt: new Date().toISOString(),
        expiresAt: new Date(Date.now() + dayMs).toISOString(),
      })
      cookies.push(`rostok=${token}`)
    }
    return cookies
  })
}
