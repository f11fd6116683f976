import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { writeDocx } from '#documents/writers/docx/write-docx.ts'
import { writePdf } from '#documents/writers/pdf/write-pdf.ts'
import type { WrittenPaper } from '#documents/writers/written-paper.ts'
import { ByteStream } from './byte-stream.ts'
import type { PaperKind, WritingAnswer, WritingRequest } from './writing-message.ts'

/** The process that writes one paper, which comes over its standard input, and ends. */
const LONGEST_LINE = 1_000
const input = new ByteStream(process.stdin)

const opening = await input.line(LONGEST_LINE)
if (opening !== null) await serve(JSON.parse(opening) as WritingRequest)

async function serve({ kind, length }: WritingRequest): Promise<void> {
  const text = await input.bytes(length)
  if (text === null) return
  const paper = JSON.parse(Buffer.from(text).toString('utf8')) as WrittenPaper
  const file = await written(paper, kind)
  await write(Buffer.from(`${JSON.stringify({ length: file.length } satisfies WritingAnswer)}\n`))
  await write(file)
}

async function written(paper: WrittenPaper, kind: PaperKind): Promise<Uint8Array> {
  switch (kind) {
    case 'docx':
      return writeDocx(paper)
    case 'pdf':
      return writePdf(paper, await Promise.all(['400Regular', '700Bold'].map(fontOf)))
  }
}

function fontOf(weight: string): Promise<Buffer> {
  const manifest = createRequire(import.meta.url).resolve('@expo-google-fonts/pt-sans/package.json')
  return readFile(join(dirname(manifest), weight, `PTSans_${weight}.ttf`))
}

async function write(content: Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain')
}
