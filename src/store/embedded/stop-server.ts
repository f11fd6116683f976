import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './postmaster-file.ts'

const politeMs = 15_000
const stepMs = 10

/** Ends the server's connections and waits until it has written everything down; one that does not listen is cut short, which loses nothing acknowledged. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    tell(pid, signal)
    for (let waited = 0; waited < politeMs; waited += stepMs) {
      if (!isAlive(pid)) return
      await pause(stepMs)
    }
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has gone already.
  }
}
