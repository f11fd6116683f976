import type { WrittenPaper } from '#documents/writers/written-paper.ts'
import { askChild, type ChildLimits } from './ask-child.ts'
import type { ByteStream } from './byte-stream.ts'
import { openSlots } from './open-slots.ts'
import type { PaperKind, WritingAnswer, WritingRequest } from './writing-message.ts'

const usual: ChildLimits = { seconds: 120, megabytes: 900 }
const LONGEST_LINE = 1_000

const slots = openSlots(2)

/**
 * Has a paper written by a child, so that a plan of thousands of rows stops nobody else.
 * @throws Error where it was not written: what the house composes itself is never at fault
 */
export async function writeApart(
  paper: WrittenPaper,
  kind: PaperKind,
  limits: Partial<ChildLimits> = {},
): Promise<Uint8Array> {
  const leave = await slots.enter()
  try {
    const bytes = Buffer.from(JSON.stringify(paper))
    const request: WritingRequest = { kind, length: bytes.length }
    const file = await askChild({ program: 'writing-child', request, bytes }, { ...usual, ...limits }, hear)
    if ('ended' in file) throw new Error(`a ${kind} was not written (${file.ended}): ${file.complaint}`)
    return file
  } finally {
    leave()
  }
}

/** null: the child came to its end without a file. */
async function hear(answers: ByteStream): Promise<Uint8Array | null> {
  const line = await answers.line(LONGEST_LINE)
  if (line === null) return null
  const { length } = JSON.parse(line) as WritingAnswer
  return await answers.bytes(length)
}
