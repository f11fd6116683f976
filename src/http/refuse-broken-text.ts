import { refuseRequest } from './answer.ts'
import type { App } from './app.ts'

/** The sign of number 0 and halves of signs: no keyboard makes them, and no database keeps them. */
const broken = /\0|\p{Surrogate}/u

/** Refuses requests with text that is none, wherever in their body or their address it stands. */
export function refuseBrokenText(app: App): void {
  app.addHook('preValidation', async (request, reply) => {
    if (holdsBroken([request.query, request.params, request.body])) {
      return refuseRequest(reply, 'request/malformed')
    }
  })
}

/** Goes round by a list of its own: a megabyte of «[[[…» is deeper than calls can go. */
function holdsBroken(whole: unknown): boolean {
  const left: unknown[] = [whole]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && broken.test(value)) return true
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) left.push(part)
  }
  return false
}
