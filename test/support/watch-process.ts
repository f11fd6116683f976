import { readdirSync, readFileSync } from 'node:fs'

/** What a process has taken so far, as the system tells it. */
export interface Taken {
  /** Most memory that was resident at any time. */
  readonly peakMegabytes: number
  readonly residentMegabytes: number
  readonly cpuSeconds: number
}

/** Ticks of a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100

/** null where the process is gone, or there is no /proc. */
export function takenBy(pid: number): Taken | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (what: string) =>
      Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, in brackets and with anything in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      peakMegabytes: kilobytes('VmHWM') / 1024,
      residentMegabytes: kilobytes('VmRSS') / 1024,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
    }
  } catch {
    return null
  }
}

/** Processes that this one started and that run the program of this name. */
export function childrenRunning(program: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program)
      } catch {
        return false
      }
    })
}
