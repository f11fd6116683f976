import { refuseRequest } from './answer.ts'
import type { App } from './app.ts'

/** The sign of number 0 and halves of signs: no keyboard makes them, and no database keeps them. */
const broken = /\0|\p{Surrogate}/u

/** Refuses bodies with text that is none, wherever in them it stands. */
export function refuseBrokenText(app: App): void {
  app.addHook('preValidation', async (request, reply) => {
    if (holdsBroken(request.body)) return refuseRequest(reply, 'request/malformed')
  })
}

function holdsBroken(value: unknown): boolean {
  if (typeof value === 'string') return broken.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsBroken)
}
