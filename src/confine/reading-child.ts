import { once } from 'node:events'
import type { Document } from '#documents/document.ts'
import type { ArchivedDocument } from '#documents/readers/archive/archived-document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import type { SeenPage } from '#documents/readers/scan/seen-page.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { wordsOf } from '#documents/words-of.ts'
import type { ApartOutcome, ReadingMessage, ReadingRequest } from './reading-message.ts'

/**
 * The process in which one file is read. It knows nothing but what comes over its standard input, says what came of it
 * on its standard output, and ends.
 */
const NEWLINE = 0x0a
/** Of a file that is only to be found by its words: some forty pages. */
const LONGEST_WORDS = 100_000
const nothingRead = {
  ok: true,
  document: { blocks: [] },
  findings: [],
  reading: { acts: [], plans: [] },
} as const

// A library may reject a promise that it has forgotten itself; what came of the file is told by those we wait for.
process.on('unhandledRejection', () => {})

const input = await receive()
// Without a request the parent is gone, or needs this spare child no more.
if (input !== null) say({ outcome: await outcomeOf(input) })

function outcomeOf(input: Received): ApartOutcome | Promise<ApartOutcome> {
  switch (input.kind) {
    case 'file':
      return read(input)
    case 'document':
      return recogniseOnly(input)
    case 'words':
      return readWords(input)
  }
}

async function read({ name, bytes, converted, seen, word }: Received): Promise<ApartOutcome> {
  say({ step: 'reading' })
  const outcome = await readDocument(bytes, name, converted, seen)
  if (!outcome.ok) {
    const { documents, ...refused } = outcome
    if (documents !== undefined) await sayDocuments(documents)
    return refused
  }
  say({ step: 'recognising' })
  const reading = recognise(outcome.document, word)
  return { ...outcome, reading }
}

/** No more is sent back than is kept. */
async function readWords({ name, bytes, converted }: Received): Promise<ApartOutcome> {
  say({ step: 'reading' })
  const outcome = await readDocument(bytes, name, converted)
  if (!outcome.ok) return { ok: false, refusal: outcome.refusal }
  return { ...nothingRead, words: wordsOf(outcome.document, LONGEST_WORDS) }
}

/** Whoever asks has the document, so that it is not sent back. */
function recogniseOnly({ bytes, word }: Received): ApartOutcome {
  say({ step: 'recognising' })
  const document = JSON.parse(Buffer.from(bytes).toString('utf8')) as Document
  return { ...nothingRead, reading: recognise(document, word) }
}

/** One a line, so that never all of them are held as text. */
async function sayDocuments(documents: readonly ArchivedDocument[]): Promise<void> {
  for (const { name, bytes } of documents) {
    say({ name, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') })
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }
}

interface Received extends Pick<ReadingRequest, 'kind' | 'word'> {
  readonly name: string | null
  readonly bytes: Uint8Array
  readonly converted: Uint8Array | null
  readonly seen: readonly SeenPage[] | null
}

async function receive(): Promise<Received | null> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk)
  const all = Buffer.concat(chunks)
  const end = all.indexOf(NEWLINE)
  if (end < 0) return null
  const request = JSON.parse(all.toString('utf8', 0, end)) as ReadingRequest
  const sent = all.subarray(end + 1)
  const [second, third] = [request.length, request.length + request.converted]
  if (sent.length !== third + request.seen) return null
  const converted = request.converted === 0 ? null : sent.subarray(second, third)
  const seen = request.seen === 0 ? null : (JSON.parse(sent.toString('utf8', third)) as readonly SeenPage[])
  const { kind, word } = request
  return { kind, word, name: request.name, bytes: sent.subarray(0, second), converted, seen }
}

function say(message: ReadingMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
