import type { ReaderRefusalCode } from '#documents/finding.ts'
import type { Piece, PreparedPage } from '#documents/readers/scan/prepare-page.ts'
import { ByteStream } from './byte-stream.ts'
import type { PageAnswer, PageRequest, PictureOpening, PictureRequest, Quarters } from './picture-message.ts'
import { watchMemory } from './resident-memory.ts'
import { startChild } from './start-child.ts'
import { watchTime } from './watch-time.ts'

export interface PageLimits {
  /** Of the processor’s time, for the opening and for each page. */
  readonly seconds: number
  /** Resident memory of the child. */
  readonly megabytes: number
}

/** A file whose pages a child makes into pieces that tesseract can read. */
export interface OpenPages {
  readonly count: number
  /**
   * Pages are made one after another, in the order in which they were asked for. null: this one cannot be made; where
   * the child had to be ended, the refusal that says why.
   */
  readonly page: (number: number, quarters: Quarters) => Promise<PreparedPage | null | ReaderRefusalCode>
  readonly close: () => void
}

const LONGEST_LINE = 32 * 1024 * 1024
/** What all pieces of a page may have together: each pixel of it once, and white margins around them. */
const MOST_PIXELS = 96 * 1024 * 1024

/** Gives why not where the file cannot be opened. @throws Error where a child cannot be started at all. */
export async function openPages(
  kind: PictureRequest['kind'],
  bytes: Uint8Array,
  limits: PageLimits,
): Promise<OpenPages | ReaderRefusalCode> {
  const child = await startChild(limits.megabytes, 'picture-child')
  let ended: ReaderRefusalCode | null = null
  const end = (why: ReaderRefusalCode) => {
    ended ??= why
    child.kill('SIGKILL')
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  child.stderr.resume()
  child.once('close', (code, signal) => {
    unwatch()
    // V8 aborts when its heap is full.
    ended ??= signal === 'SIGABRT' || code === 134 ? 'file/too-hungry' : 'file/damaged'
  })
  const unwatch = watchMemory(child.pid ?? 0, limits.megabytes, () => end('file/too-hungry'))
  const answers = new ByteStream(child.stdout)
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    const unwatchTime = watchTime(child.pid ?? 0, limits.seconds, () => end('file/too-slow'))
    try {
      return await Promise.race([work, failed])
    } finally {
      unwatchTime()
    }
  }
  const close = () => end('file/damaged')
  const request: PictureRequest = { kind, length: bytes.length }
  child.stdin.write(`${JSON.stringify(request)}\n`)
  child.stdin.write(bytes)
  const opening = await inTime(hear<PictureOpening>(answers))
  if (opening === null || 'refusal' in opening) {
    close()
    return opening?.refusal ?? whyEnded()
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    count: opening.pages,
    page: (number, quarters) => {
      const asked = last.then(() => {
        const line: PageRequest = { page: number, quarters }
        child.stdin.write(`${JSON.stringify(line)}\n`)
        return inTime(hearPage(answers))
      })
      const answered = asked.then((page) => (page === undefined ? whyEnded() : page))
      last = answered.catch(() => undefined)
      return answered
    },
    close,
  }

  function whyEnded(): ReaderRefusalCode {
    end('file/damaged')
    return ended ?? 'file/damaged'
  }
}

/** null: nothing, or nothing that makes sense. A file may have got the better of the child. */
async function hear<T>(answers: ByteStream): Promise<T | null> {
  const line = await answers.line(LONGEST_LINE)
  try {
    return line === null ? null : (JSON.parse(line) as T)
  } catch {
    return null
  }
}

/** undefined: the child has come to its end. */
async function hearPage(answers: ByteStream): Promise<PreparedPage | null | undefined> {
  const answer = await hear<PageAnswer>(answers)
  if (answer === null || answer.page === null) return answer === null ? undefined : null
  const pieces: Piece[] = []
  let pixels = 0
  for (const { kind, column, row, left, top, width, height } of answer.page.pieces) {
    pixels += width * height
    if (!Number.isSafeInteger(width * height) || width < 1 || height < 1 || pixels > MOST_PIXELS)
      return undefined
    const content = await answers.bytes(width * height)
    if (content === null) return undefined
    pieces.push({ kind, column, row, left, top, raster: { width, height, pixels: content } })
  }
  return { ...answer.page, pieces }
}
