import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { CHILD_ENVIRONMENT, type Command, wrapping } from './child-command.ts'
import { watchMemory } from './resident-memory.ts'

export interface ConfinedRun {
  readonly command: Command
  /** Its working folder and its home. */
  readonly folder: string
  /** Beside what every child has. */
  readonly environment?: Readonly<Record<string, string>>
  readonly milliseconds: number
  /** Resident memory. */
  readonly megabytes: number
  /** Bytes of what it says; with more it is ended. 0: nobody listens. */
  readonly longestAnswer: number
  /** Everybody else comes first to the processor. */
  readonly stepsBack?: boolean
  readonly signal?: AbortSignal
}

export interface ConfinedEnd {
  /** null: it had to be ended. */
  readonly code: number | null
  readonly answer: string
}

/**
 * Runs a program of the system over a stranger's file: a process of its own, without a network where the system lets us,
 * ended at a deadline or when it takes or says too much.
 * @throws Error where it cannot be started at all.
 */
export async function runConfined(run: ConfinedRun): Promise<ConfinedEnd> {
  const { command, folder } = run
  const [program = command.program, ...rest] = [...(await wrapping()), command.program, ...command.arguments]
  return await new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: { ...CHILD_ENVIRONMENT, HOME: folder, LANG: 'C.UTF-8', ...run.environment },
      stdio: ['ignore', run.longestAnswer > 0 ? 'pipe' : 'ignore', 'ignore'],
    })
    const pid = child.pid ?? 0
    if (run.stepsBack === true && pid > 0) stepBack(pid)
    const kill = () => child.kill('SIGKILL')
    const deadline = setTimeout(kill, run.milliseconds)
    const unwatch = watchMemory(pid, run.megabytes, kill)
    run.signal?.addEventListener('abort', kill)
    const stop = () => {
      clearTimeout(deadline)
      unwatch()
      run.signal?.removeEventListener('abort', kill)
    }
    const chunks: Buffer[] = []
    let length = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > run.longestAnswer) kill()
      else chunks.push(chunk)
    })
    child.once('error', (error) => {
      stop()
      reject(error)
    })
    child.once('close', (code) => {
      stop()
      resolve({ code, answer: Buffer.concat(chunks).toString('utf8') })
    })
  })
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the system does not have it.
  }
}
