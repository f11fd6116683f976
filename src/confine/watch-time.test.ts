import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { watchTime } from './watch-time.ts'

/** Runs a program of one line for as long as it is let; how long that was, and whether it was too long. */
function run(line: string, seconds: number): Promise<{ readonly beyond: boolean; readonly elapsed: number }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', line], { stdio: 'ignore' })
    const begun = performance.now()
    let beyond = false
    const stop = watchTime(child.pid ?? 0, seconds, () => {
      beyond = true
      child.kill('SIGKILL')
    })
    child.once('close', () => {
      stop()
      resolve({ beyond, elapsed: (performance.now() - begun) / 1000 })
    })
  })
}

describe.runIf(existsSync('/proc/self/stat'))('the time of a child', () => {
  it('is what it computes, not what it waits', async () => {
    const waited = await run('setTimeout(() => {}, 1500)', 1)
    expect(waited.beyond).toBe(false)
    expect(waited.elapsed).toBeGreaterThan(1.4)
  })

  it('is over when it has computed enough', async () => {
    expect((await run('for (;;);', 0.3)).beyond).toBe(true)
  })

  it('is over for one that only waits, in the end', async () => {
    const waited = await run('setInterval(() => {}, 1000)', 0.3)
    expect(waited.beyond).toBe(true)
    expect(waited.elapsed).toBeGreaterThan(1.7)
  })
})
