import { readdirSync, readFileSync } from 'node:fs'
import { takenBy } from '../../../support/watch-process.ts'

/** Milliseconds of processor time that the program, and its database server with all its processes, have taken so far. */
export interface Processor {
  readonly program: number
  readonly database: number
}

export function processorOf(program: number, postmaster: number): Processor {
  return { program: (takenBy(program)?.cpuSeconds ?? Number.NaN) * 1000, database: ofServer(postmaster) }
}

/** Ticks of a second in /proc: 100 on every Linux that Node runs on. */
const tickMs = 10

function ofServer(postmaster: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = statOf(name)
    if (fields === null) continue
    const [user, system, usersGone, systemsGone] = fields.slice(11, 15).map(Number)
    if (Number(name) === postmaster) {
      // Those that have ended already count with who started them.
      ticks += (user ?? 0) + (system ?? 0) + (usersGone ?? 0) + (systemsGone ?? 0)
    } else if (Number(fields[1]) === postmaster) ticks += (user ?? 0) + (system ?? 0)
  }
  return ticks * tickMs
}

/** Fields behind the program's name: state, parent … */
function statOf(pid: string): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
