import type { WrittenPaper } from '#documents/writers/written-paper.ts'
import { ByteStream } from './byte-stream.ts'
import { openSlots } from './open-slots.ts'
import { watchMemory } from './resident-memory.ts'
import { startChild } from './start-child.ts'
import type { PaperKind, WritingAnswer, WritingRequest } from './writing-message.ts'

export interface WritingLimits {
  /** Default 120. */
  readonly seconds?: number
  /** Resident memory of the child. Default 900. */
  readonly megabytes?: number
}

const SECONDS = 120
const MEGABYTES = 900
const LONGEST_LINE = 1_000
const LONGEST_COMPLAINT = 4_000

const slots = openSlots(2)

/**
 * Has a paper written by a child, so that a plan of thousands of rows stops nobody else.
 * @throws Error where it was not written: what the house composes itself is never at fault
 */
export async function writeApart(
  paper: WrittenPaper,
  kind: PaperKind,
  { seconds = SECONDS, megabytes = MEGABYTES }: WritingLimits = {},
): Promise<Uint8Array> {
  const leave = await slots.enter()
  try {
    return await askChild(Buffer.from(JSON.stringify(paper)), kind, seconds, megabytes)
  } finally {
    leave()
  }
}

async function askChild(
  paper: Buffer,
  kind: PaperKind,
  seconds: number,
  megabytes: number,
): Promise<Uint8Array> {
  const child = await startChild(megabytes, 'writing-child')
  let why = ''
  const end = (reason: string) => {
    why = reason
    child.kill('SIGKILL')
  }
  child.stderr.on('data', (chunk: Buffer) => {
    why = `${why}${chunk.toString('utf8')}`.slice(0, LONGEST_COMPLAINT)
  })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  const unwatch = watchMemory(child.pid ?? 0, megabytes, () => end('it took too much memory'))
  const deadline = setTimeout(() => end('it took too long'), seconds * 1000)
  try {
    const request: WritingRequest = { kind, length: paper.length }
    child.stdin.write(`${JSON.stringify(request)}\n`)
    child.stdin.write(paper)
    const file = await Promise.race([hear(new ByteStream(child.stdout)), failed])
    if (file === null) throw new Error(`a ${kind} was not written: ${why}`)
    return file
  } finally {
    clearTimeout(deadline)
    unwatch()
    child.kill('SIGKILL')
  }
}

/** null: the child came to its end without a file. */
async function hear(answers: ByteStream): Promise<Uint8Array | null> {
  const line = await answers.line(LONGEST_LINE)
  if (line === null) return null
  const { length } = JSON.parse(line) as WritingAnswer
  return await answers.bytes(length)
}
