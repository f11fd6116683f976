import { availableParallelism } from 'node:os'
import type { ColumnWord } from '#core/plan/table-reading.ts'
import type { Document } from '#documents/document.ts'
import type { ArchivedDocument } from '#documents/readers/archive/archived-document.ts'
import type { SeenPage } from '#documents/readers/scan/seen-page.ts'
import { sniff } from '#documents/readers/sniff.ts'
import { convertDoc } from './convert-doc.ts'
import { findTesseract } from './find-tesseract.ts'
import { openSlots } from './open-slots.ts'
import type {
  ApartOutcome,
  ReadingMessage,
  ReadingRequest,
  ReadingStep,
  RecognisedApart,
  WordsApart,
} from './reading-message.ts'
import { watchMemory } from './resident-memory.ts'
import { type ReadingChild, refillReserve, takeChild } from './start-child.ts'
import { watchTime } from './watch-time.ts'

export interface FileApart {
  readonly bytes: Uint8Array
  readonly name: string | null
  /** What people said about the columns of its tables. */
  readonly word?: ColumnWord
}

export interface ReadingLimits {
  /** Of the processor’s time, from the moment the child has the file (see `watchTime`). Default 10. */
  readonly seconds?: number
  /** Resident memory of the child. Default 300. */
  readonly megabytes?: number
}

const SECONDS = 10
const MEGABYTES = 300
/** What a child may say at all: the largest document that its limits allow takes less. */
const LONGEST_ANSWER = 256 * 1024 * 1024
const LONGEST_COMPLAINT = 4_000

const slots = openSlots(Math.max(1, Math.min(4, availableParallelism())))

/**
 * Reads and recognises a file in a process of its own, under limits of time and memory that are kept from outside.
 * Whatever the bytes are, an outcome comes: `file/too-slow` and `file/too-hungry` when the child had to be ended,
 * `file/damaged` when it broke down over the file.
 * @param seen its pages that are pictures, as they were read
 * @throws Error where a child cannot be started at all: a fault of the installation, not of the file.
 */
export async function readApart(
  input: FileApart,
  limits: ReadingLimits = {},
  onStep: (step: ReadingStep) => void = () => {},
  seen: readonly SeenPage[] | null = null,
): Promise<ApartOutcome> {
  const converted = await convertedOf(input.bytes)
  const outcome = await askChild(
    { kind: 'file', word: nothingTold, ...input, converted, seen },
    limits,
    onStep,
  )
  return seen === null && outcome.pictures !== undefined ? await offered(outcome) : outcome
}

/** Reads only what a file says: nothing is recognised in it, and no more comes back than can be searched. */
export async function readWordsApart(
  { bytes, name }: FileApart,
  limits: ReadingLimits = {},
): Promise<WordsApart> {
  const converted = await convertedOf(bytes)
  const input = { kind: 'words', word: nothingTold, bytes, name, converted, seen: null } as const
  const outcome = await askChild(input, limits, () => {})
  return outcome.ok ? { ok: true, words: outcome.words ?? '' } : { ok: false, refusal: outcome.refusal }
}

/** A child cannot start the program that converts old Word documents. */
async function convertedOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  return sniff(bytes) === 'doc' ? await convertDoc(bytes) : null
}

/** Recognises once more a document that was read before, under the same limits, by what people say about its columns. */
export async function recogniseApart(
  document: Document,
  word: ColumnWord,
  limits: ReadingLimits = {},
): Promise<RecognisedApart> {
  const bytes = Buffer.from(JSON.stringify(document))
  const outcome = await askChild(
    { kind: 'document', word, bytes, name: null, converted: null, seen: null },
    limits,
    () => {},
  )
  return outcome.ok ? { ok: true, reading: outcome.reading } : { ok: false, refusal: outcome.refusal }
}

async function askChild(
  input: ChildInput,
  limits: ReadingLimits,
  onStep: (step: ReadingStep) => void,
): Promise<ApartOutcome> {
  const leave = await slots.enter()
  try {
    const child = await takeChild(limits.megabytes ?? MEGABYTES)
    child.once('close', leave)
    child.once('error', leave)
    const outcome = await attend(child, input, limits, onStep)
    refillReserve()
    return outcome
  } catch (error) {
    leave()
    throw error
  }
}

const nothingTold: ColumnWord = { settled: [], remembered: [] }

/** Pages that are pictures are named only where something could read them; where nothing can, it is said what to do. */
async function offered(outcome: ApartOutcome): Promise<ApartOutcome> {
  const tesseract = await findTesseract()
  if ('program' in tesseract) return outcome
  if (outcome.ok) {
    const { pictures: _, ...read } = outcome
    return read
  }
  return { ok: false, refusal: { code: 'file/tesseract-missing', params: tesseract } }
}

interface ChildInput {
  readonly kind: ReadingRequest['kind']
  readonly word: ColumnWord
  readonly bytes: Uint8Array
  readonly name: string | null
  /** The same document as .docx, where it was an old one and could be converted. */
  readonly converted: Uint8Array | null
  readonly seen: readonly SeenPage[] | null
}

function attend(
  child: ReadingChild,
  input: ChildInput,
  limits: ReadingLimits,
  onStep: (step: ReadingStep) => void,
): Promise<ApartOutcome> {
  return new Promise((resolve, reject) => {
    let begun = false
    let settled = false
    let complaint = ''
    const documents: ArchivedDocument[] = []
    const settle = (outcome: ApartOutcome) => {
      settled = true
      stop()
      resolve(outcome)
    }
    const refuse = (code: 'file/too-slow' | 'file/too-hungry' | 'file/damaged' | 'file/too-large') =>
      settle({ ok: false, refusal: { code } })
    const pid = child.pid ?? 0
    const unwatch = [
      watchTime(pid, limits.seconds ?? SECONDS, () => refuse('file/too-slow')),
      watchMemory(pid, limits.megabytes ?? MEGABYTES, () => refuse('file/too-hungry')),
    ]
    const stop = () => {
      for (const off of unwatch) off()
      child.kill('SIGKILL')
    }
    child.once('error', (error) => {
      stop()
      reject(error)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < LONGEST_COMPLAINT) complaint += chunk.toString('utf8')
    })
    const heard = (line: string) => {
      const message = parseMessage(line)
      if (settled) return
      begun = true
      if (message === null) return refuse('file/damaged')
      if ('step' in message) onStep(message.step)
      else if ('base64' in message) {
        documents.push({ name: message.name, bytes: Buffer.from(message.base64, 'base64') })
      } else {
        onStep('done')
        settle(
          message.outcome.ok || documents.length === 0 ? message.outcome : { ...message.outcome, documents },
        )
      }
    }
    child.stdout.on(
      'data',
      hearLines(heard, () => refuse('file/too-large')),
    )
    child.once('close', (code, signal) => {
      if (!begun && signal === null) {
        stop()
        reject(
          new Error(
            `a reading child ended before it began (${code}): ${complaint.slice(0, LONGEST_COMPLAINT)}`,
          ),
        )
        // V8 aborts when its heap is full.
      } else refuse(signal === 'SIGABRT' || code === 134 ? 'file/too-hungry' : 'file/damaged')
    })
    const { kind, word, name, bytes, converted } = input
    const seen = input.seen === null ? '' : JSON.stringify(input.seen)
    const request: ReadingRequest = {
      kind,
      word,
      name,
      length: bytes.length,
      converted: converted?.length ?? 0,
      seen: Buffer.byteLength(seen),
    }
    child.stdin.write(`${JSON.stringify(request)}\n`)
    child.stdin.write(bytes)
    if (converted !== null) child.stdin.write(converted)
    child.stdin.end(seen)
  })
}

/** Cuts what comes into lines, each once and without joining long ones over and over. */
function hearLines(heard: (line: string) => void, tooLong: () => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = []
  let length = 0
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      pieces.push(chunk.subarray(start, end))
      const line = Buffer.concat(pieces).toString('utf8')
      pieces = []
      start = end + 1
      heard(line)
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    length += chunk.length
    if (length > LONGEST_ANSWER) tooLong()
  }
}

/** The child is ours, but a file may have got the better of it. */
function parseMessage(line: string): ReadingMessage | null {
  try {
    return JSON.parse(line) as ReadingMessage
  } catch {
    return null
  }
}
