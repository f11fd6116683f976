import type { ReaderRefusalCode } from '#documents/finding.ts'
import { ByteStream } from './byte-stream.ts'
import { openSlots } from './open-slots.ts'
import type { CleanAnswer, PictureRequest } from './picture-message.ts'
import { watchMemory } from './resident-memory.ts'
import { startChild } from './start-child.ts'

export interface CleaningLimits {
  /** Default 60. */
  readonly seconds?: number
  /** Resident memory of the child. Default 900: a picture of the largest size fills a third of it. */
  readonly megabytes?: number
}

const SECONDS = 60
const MEGABYTES = 900
const LONGEST_LINE = 1_000
/** No picture grows beyond this by being written anew. */
const MOST_BYTES = 400 * 1024 * 1024

const slots = openSlots(2)

/**
 * Has a picture written anew by a child that knows nothing else: what a stranger sent is never decoded in the server.
 * @throws Error where a child cannot be started at all
 */
export async function cleanPicture(
  bytes: Uint8Array,
  limits: CleaningLimits = {},
): Promise<
  { readonly picture: Uint8Array; readonly thumbnail: Uint8Array } | { readonly refusal: ReaderRefusalCode }
> {
  const leave = await slots.enter()
  try {
    return await cleanApart(bytes, limits.seconds ?? SECONDS, limits.megabytes ?? MEGABYTES)
  } finally {
    leave()
  }
}

async function cleanApart(bytes: Uint8Array, seconds: number, megabytes: number) {
  const child = await startChild(megabytes, 'picture-child')
  let ended: ReaderRefusalCode = 'file/damaged'
  const end = (why: ReaderRefusalCode) => {
    ended = why
    child.kill('SIGKILL')
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.stderr.resume()
  const unwatch = watchMemory(child.pid ?? 0, megabytes, () => end('file/too-hungry'))
  const deadline = setTimeout(() => end('file/too-slow'), seconds * 1000)
  try {
    const request: PictureRequest = { kind: 'clean', length: bytes.length }
    child.stdin.write(`${JSON.stringify(request)}\n`)
    child.stdin.write(bytes)
    const cleaned = await Promise.race([hear(new ByteStream(child.stdout)), failed])
    return cleaned ?? { refusal: ended }
  } finally {
    clearTimeout(deadline)
    unwatch()
    child.kill('SIGKILL')
  }
}

/** null: the child came to its end, or a file got the better of it. */
async function hear(answers: ByteStream) {
  const line = await answers.line(LONGEST_LINE)
  const answer = line === null ? null : parse(line)
  if (answer === null) return null
  if ('refusal' in answer) return { refusal: answer.refusal }
  const sizes = [answer.picture, answer.thumbnail]
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0 && size < MOST_BYTES)) return null
  const picture = await answers.bytes(answer.picture)
  const thumbnail = await answers.bytes(answer.thumbnail)
  return picture === null || thumbnail === null ? null : { picture, thumbnail }
}

function parse(line: string): CleanAnswer | null {
  try {
    return JSON.parse(line) as CleanAnswer
  } catch {
    return null
  }
}
