import type { SignInWay } from '#core/access/sign-in-way.ts'
import { listSessions as listOpen } from '#store/session/find-session.ts'
import type { Context } from '../context.ts'
import { deviceText } from '../ru/device.ru.ts'
import { idleMs, shifted } from './session-limits.ts'

export interface SessionLine {
  readonly id: string
  readonly current: boolean
  readonly openedAt: string
  readonly seenAt: string
  readonly address: string
  readonly device: string
  readonly way: SignInWay
}

/** Where I am signed in. */
export function listSessions(context: Context): Promise<{ readonly sessions: readonly SessionLine[] }> {
  const at = context.now()
  return context.read(async (reader) => {
    const open = await listOpen(reader, context.who.personId, at, shifted(at, -idleMs))
    return {
      sessions: open.map((session) => ({
        id: session.id,
        current: session.id === context.who.sessionId,
        openedAt: session.openedAt,
        seenAt: session.seenAt,
        address: session.address,
        device: deviceText(session.agent),
        way: session.way,
      })),
    }
  })
}
