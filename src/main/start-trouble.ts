import { CannotOpen } from '#store/cannot-open.ts'
import { WrongConfig } from './config.ts'
import { CannotListen } from './serve.ts'

/** The words for the person who started the program; null: a fault, to be shown whole. */
export function startTrouble(error: unknown): string | null {
  const known = error instanceof CannotOpen || error instanceof WrongConfig || error instanceof CannotListen
  return known ? error.message : null
}
