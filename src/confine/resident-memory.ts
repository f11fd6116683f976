import { readFile } from 'node:fs/promises'

const EVERY_MILLISECONDS = 50

/** Resident memory of a process in megabytes; null where it is gone or the system does not tell (no Linux). */
async function residentMemory(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** Calls `beyond` once when the process has more than `megabytes`. Gives the way to stop watching. */
export function watchMemory(pid: number, megabytes: number, beyond: () => void): () => void {
  let watching = true
  const look = async () => {
    const resident = await residentMemory(pid)
    if (!watching) return
    if (resident !== null && resident > megabytes) {
      watching = false
      beyond()
    } else timer = setTimeout(() => void look(), EVERY_MILLISECONDS)
  }
  let timer = setTimeout(() => void look(), EVERY_MILLISECONDS)
  return () => {
    watching = false
    clearTimeout(timer)
  }
}
