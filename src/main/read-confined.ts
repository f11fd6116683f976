import { readApart } from '#confine/read-apart.ts'
import type { ApartOutcome } from '#confine/reading-message.ts'

/** Reads one file of the command line under the same limits as the site does. */
export function readConfined(bytes: Uint8Array, name: string): Promise<ApartOutcome> {
  return readApart({ bytes, name })
}
