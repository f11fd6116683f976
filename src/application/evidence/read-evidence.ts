import { hasWords } from '#core/evidence/evidence-file.ts'
import { findKnownWords, listUnreadFiles, takeWords, type UnreadFile } from '#store/evidence/evidence-text.ts'
import { addJob, type Job } from '#store/queue/add-job.ts'
import type { House } from '../context.ts'
import { wholeOf } from './whole-of.ts'

/** Reads for their words the files that prove something. One for all, at most once at a time, and after what people wait for. */
export const readEvidenceJob: Job = {
  task: 'read-evidence',
  payload: {},
  key: 'read-evidence',
  line: 'read-evidence',
  patient: true,
}

/** After a start: for what came while nobody read, and before files were read at all. */
export function askToReadEvidence(house: House): Promise<void> {
  return house.write((writer) => addJob(writer, readEvidenceJob))
}

/** Then others have their turn. */
const inOneTurn = 20
/** As many pieces of evidence as one file is laid by in one transaction. */
const atOnce = 50
/** What is larger is pictures for the most part. */
const mostBytes = 25 * 1024 * 1024

/** Takes in what the next files say, and asks to be called again where there may be more. What cannot be read is not searched. */
export async function readEvidence(house: House): Promise<void> {
  const files = await house.read((reader) => listUnreadFiles(reader, inOneTurn))
  for (const file of files) {
    const known = await house.read((reader) => findKnownWords(reader, file.sha256))
    const words = known === null ? await wordsOf(house, file) : known.words
    const take = () => house.write((writer) => takeWords(writer, file.sha256, words, house.now(), atOnce))
    while ((await take()) === atOnce);
  }
  if (files.length > 0) await askToReadEvidence(house)
}

async function wordsOf(house: House, { sha256, bytes, name, format }: UnreadFile): Promise<string | null> {
  if (!hasWords(format) || bytes > mostBytes) return null
  const whole = await keptBytes(house, sha256)
  const words = whole === null ? null : await house.readWordsApart({ bytes: whole, name })
  return words === '' ? null : words
}

/** null: the bytes are not where they were kept; the other files are read nevertheless. */
async function keptBytes(house: House, sha256: string): Promise<Uint8Array | null> {
  try {
    return await wholeOf(house.files.open(sha256))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}
