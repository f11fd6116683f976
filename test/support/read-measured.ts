import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ApartOutcome } from '#confine/reading-message.ts'
import { childrenRunning, takenBy } from './watch-process.ts'

const built = fileURLToPath(new URL('../../dist/confine/read-apart.js', import.meta.url))

/** A reading, and what its process took as seen from outside of it. */
export interface Measured {
  readonly outcome: ApartOutcome
  readonly peakMegabytes: number
  readonly cpuSeconds: number
  readonly wallSeconds: number
}

const EVERY_MILLISECONDS = 5
/** As it is built: other tests run the same from its source. */
const PROGRAM = 'reading-child.bundled.js'
/** By the clock, for a busy machine; what it may take of the processor is asked of the system. */
const PATIENCE_SECONDS = 60

/**
 * Reads a file in the program as it is built, confined as people have it, and watches the process by the system's own
 * account and not by the program's. One at a time: whose process it is could not be told otherwise.
 */
export async function readMeasured(bytes: Uint8Array, name: string | null): Promise<Measured> {
  if (!existsSync(built)) throw new Error('dist/confine is not built')
  const { readApart } = (await import(built)) as typeof import('#confine/read-apart.ts')
  const begun = performance.now()
  const known = new Set(childrenRunning(PROGRAM))
  let pid: number | null = null
  let peakMegabytes = 0
  let cpuSeconds = 0
  const look = () => {
    pid ??= childrenRunning(PROGRAM).find((one) => !known.has(one)) ?? null
    const taken = pid === null ? null : takenBy(pid)
    peakMegabytes = Math.max(peakMegabytes, taken?.peakMegabytes ?? 0)
    cpuSeconds = Math.max(cpuSeconds, taken?.cpuSeconds ?? 0)
  }
  const timer = setInterval(look, EVERY_MILLISECONDS)
  try {
    const outcome = await readApart({ bytes, name }, { seconds: PATIENCE_SECONDS })
    look()
    return { outcome, peakMegabytes, cpuSeconds, wallSeconds: (performance.now() - begun) / 1000 }
  } finally {
    clearInterval(timer)
  }
}
