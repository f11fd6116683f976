import type { SignInWay } from '#core/access/sign-in-way.ts'
import type { Writer } from '../writer.ts'

export interface NewSession {
  readonly id: string
  /** sha-256 of the token; the token itself is never kept. */
  readonly tokenHash: Uint8Array
  readonly personId: string
  readonly address: string
  /** The browser's User-Agent as it came. */
  readonly agent: string
  readonly way: SignInWay
  readonly openedAt: string
  /** Ends then however busy it is. */
  readonly expiresAt: string
}

export async function openSession(writer: Writer, session: NewSession): Promise<void> {
  await writer.tables
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: Buffer.from(session.tokenHash),
      person_id: session.personId,
      address: session.address,
      agent: session.agent.slice(0, 500),
      way: session.way,
      opened_at: session.openedAt,
      seen_at: session.openedAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function touchSession(writer: Writer, id: string, at: string, address: string): Promise<void> {
  await writer.tables
    .updateTable('session')
    .set({ seen_at: at, address })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
}

/** Whether there was such an open session of that person. */
export async function closeSession(
  writer: Writer,
  session: { readonly id: string; readonly personId: string },
  at: string,
): Promise<boolean> {
  const closed = await writer.tables
    .updateTable('session')
    .set({ closed_at: at })
    .where('id', '=', session.id)
    .where('person_id', '=', session.personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** All of a person's, but for one when it is named: after a change of password. */
export async function closeSessionsOf(
  writer: Writer,
  personId: string,
  at: string,
  except?: string,
): Promise<void> {
  await writer.tables
    .updateTable('session')
    .set({ closed_at: at })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .$if(except !== undefined, (sessions) => sessions.where('id', '<>', except ?? ''))
    .execute()
}
