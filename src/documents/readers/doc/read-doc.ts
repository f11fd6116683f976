import type { Document } from '../../document.ts'
import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { readDocx } from '../docx/read-docx.ts'
import { ReadingStopped, stopAsDamaged } from '../package/reading-stopped.ts'
import { openCompound } from './open-compound.ts'
import { splitBody } from './split-body.ts'

const LARGEST_FILE = 64 * 1024 * 1024
/** First word of the main stream since Word 97; older versions have others ([MS-DOC] 2.5.2). */
const WORD_97 = 0xa5ec
const ENCRYPTED = 0x0100

/**
 * Reads a Word 97–2003 document. Best is the .docx that another program made of it (`converted`), as long as that
 * program kept its tables; else the words of its body, cells parted by tabs: what cells were merged, what the lists'
 * numbers were and what was bold is then lost, and a finding says so.
 */
export async function readDoc(bytes: Uint8Array, converted: Uint8Array | null = null): Promise<ReadOutcome> {
  const made = converted === null ? null : await readDocx(converted)
  const words = await readWords(bytes)
  if (made === null || !made.ok) return words
  return words.ok && hasLostRows(made.document, words.document) ? words : made
}

/** LibreOffice takes a table that nothing stands behind for paragraphs. Hidden rows and stray tabs are no loss. */
function hasLostRows(made: Document, words: Document): boolean {
  return rowsIn(made) < rowsIn(words) * 0.8 - 1
}

function rowsIn(document: Document): number {
  return document.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
}

async function readWords(bytes: Uint8Array): Promise<ReadOutcome> {
  if (bytes.length > LARGEST_FILE) return { ok: false, refusal: { code: 'file/too-large' } }
  try {
    const refusal = refusalOf(bytes)
    if (refusal !== null) return { ok: false, refusal }
    const document = { blocks: splitBody(await bodyOf(bytes)) }
    if (document.blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
    const findings: ReaderFinding[] = document.blocks.some((block) => block.kind === 'table')
      ? [{ code: 'merged-cells-lost', text: '', place: null }]
      : []
    return { ok: true, document, findings }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

/** The library's types know nothing of the option. */
interface Body {
  readonly getBody: (options: { readonly filterUnicode: boolean }) => string
}

/** Looked at before the library is let near it: it follows chains of sectors wherever they lead. */
function refusalOf(bytes: Uint8Array): Extract<ReadOutcome, { ok: false }>['refusal'] | null {
  const compound = openCompound(bytes)
  const main = compound.stream('WordDocument')
  if (main === null || main.length < 0x200) return { code: 'file/damaged' }
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (view.getUint16(0, true) !== WORD_97) return { code: 'file/format-not-read', params: { format: 'doc' } }
  const flags = view.getUint16(10, true)
  if ((flags & ENCRYPTED) !== 0) return { code: 'file/encrypted' }
  return compound.stream((flags & 0x0200) === 0 ? '0Table' : '1Table') === null
    ? { code: 'file/damaged' }
    : null
}

async function bodyOf(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const document: Body = await new WordExtractor().extract(buffer).catch(stopAsDamaged)
  // Dashes and quotes stay as they are: they mean something in terms and titles.
  // The library writes a word for the soft hyphen that it does not know.
  return document.getBody({ filterUnicode: false }).replace(/(?<=\p{L})undefined(?=\p{L})/gu, '')
}
