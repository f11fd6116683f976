import { ByteStream } from './byte-stream.ts'
import type { ChildProgram } from './child-command.ts'
import { watchMemory } from './resident-memory.ts'
import { startChild } from './start-child.ts'
import { watchTime } from './watch-time.ts'

export interface ChildTask {
  readonly program: ChildProgram
  /** One line of JSON before the bytes; it says how many there are. */
  readonly request: { readonly length: number }
  readonly bytes: Uint8Array
}

export interface ChildLimits {
  /** Of the processor's time. */
  readonly seconds: number
  /** Resident memory of the child. */
  readonly megabytes: number
}

/** Why a child came to its end without an answer; `itself`: it was not ended from here. */
export interface ChildEnded {
  readonly ended: 'time' | 'memory' | 'itself'
  /** What it said last, for a person on duty. */
  readonly complaint: string
}

const LONGEST_COMPLAINT = 4_000

/**
 * Has a child do one thing and ends it, whatever came of it. `hear` gives null where no answer came that makes sense.
 * @throws Error where a child cannot be started at all
 */
export async function askChild<Answer>(
  { program, request, bytes }: ChildTask,
  { seconds, megabytes }: ChildLimits,
  hear: (answers: ByteStream) => Promise<Answer | null>,
): Promise<Answer | ChildEnded> {
  const child = await startChild(megabytes, program)
  let ended: ChildEnded['ended'] = 'itself'
  let complaint = ''
  const end = (why: ChildEnded['ended']) => {
    ended = why
    child.kill('SIGKILL')
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(0, LONGEST_COMPLAINT)
  })
  const unwatchMemory = watchMemory(child.pid ?? 0, megabytes, () => end('memory'))
  const unwatchTime = watchTime(child.pid ?? 0, seconds, () => end('time'))
  try {
    child.stdin.write(`${JSON.stringify(request)}\n`)
    child.stdin.write(bytes)
    const answer = await Promise.race([hear(new ByteStream(child.stdout)), failed])
    return answer ?? { ended, complaint }
  } finally {
    unwatchTime()
    unwatchMemory()
    child.kill('SIGKILL')
  }
}
