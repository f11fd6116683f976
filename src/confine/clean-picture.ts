import type { ReaderRefusalCode } from '#documents/finding.ts'
import { askChild, type ChildEnded, type ChildLimits } from './ask-child.ts'
import type { ByteStream } from './byte-stream.ts'
import { openSlots } from './open-slots.ts'
import type { CleanAnswer, PictureRequest } from './picture-message.ts'

export interface CleaningLimits {
  /** Of the processor's time. Default 60. */
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
    return await cleanApart(bytes, {
      seconds: limits.seconds ?? SECONDS,
      megabytes: limits.megabytes ?? MEGABYTES,
    })
  } finally {
    leave()
  }
}

const refusalOf: Readonly<Record<ChildEnded['ended'], ReaderRefusalCode>> = {
  itself: 'file/damaged',
  memory: 'file/too-hungry',
  time: 'file/too-slow',
}

async function cleanApart(bytes: Uint8Array, limits: ChildLimits) {
  const request: PictureRequest = { kind: 'clean', length: bytes.length }
  const cleaned = await askChild({ program: 'picture-child', request, bytes }, limits, hear)
  return 'ended' in cleaned ? { refusal: refusalOf[cleaned.ended] } : cleaned
}

/** null: the child came to its end, or a file got the better of it. */
async function hear(
  answers: ByteStream,
): Promise<
  | { readonly picture: Uint8Array; readonly thumbnail: Uint8Array }
  | { readonly refusal: ReaderRefusalCode }
  | null
> {
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
