import { readFile } from 'node:fs/promises'

const EVERY_MILLISECONDS = 50
/** Ticks of a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100
/** On a busy machine a child waits for its turn; so many times its own seconds may go by on the clock. */
const PATIENCE = 6

/** What a process has computed so far, in seconds; null where it is gone or the system does not tell (no Linux). */
async function computed(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The second field is the program's name, in brackets and with anything in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.length < 13 ? null : (Number(fields[11]) + Number(fields[12])) / TICKS
}

/**
 * Calls `beyond` once when the process has computed for more than `seconds` from now on. What others compute meanwhile is
 * not laid to its charge: a good file is not refused because the machine is busy. Where the system does not tell, and
 * for a child that waits for ever, the clock counts. Gives the way to stop watching.
 */
export function watchTime(pid: number, seconds: number, beyond: () => void): () => void {
  let watching = true
  let timer: NodeJS.Timeout | undefined
  const begun = performance.now()
  const watch = async () => {
    const before = await computed(pid)
    const look = async () => {
      const now = before === null ? null : await computed(pid)
      if (!watching) return
      const elapsed = (performance.now() - begun) / 1000
      const spent = before === null ? elapsed * PATIENCE : elapsed
      if ((now !== null && before !== null && now - before > seconds) || spent > seconds * PATIENCE) {
        watching = false
        beyond()
      } else timer = setTimeout(() => void look(), EVERY_MILLISECONDS)
    }
    await look()
  }
  void watch()
  return () => {
    watching = false
    clearTimeout(timer)
  }
}
