import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { checkStreams } from './check-streams.ts'
import { documentOfPages } from './document-of-pages.ts'
import { openPdf } from './pdf-engine.ts'
import { PDF_LIMITS, type PdfLimits } from './pdf-limits.ts'
import { readPages } from './read-pages.ts'

/**
 * Reads the text layer of a .pdf into the neutral Document: tables from their rules or, where there are none, from the
 * places of their words; running heads, page numbers and footnotes are left out; pages are put together again.
 * A file of pictures alone is refused as `file/no-text-layer`. PDF 32000-1.
 */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<ReadOutcome> {
  if (bytes.length > limits.fileBytes) {
    return {
      ok: false,
      refusal: { code: 'file/too-large', params: { limit: limits.fileBytes, size: bytes.length } },
    }
  }
  try {
    checkStreams(bytes)
    const file = await openPdf(bytes)
    try {
      return await read(file, limits)
    } finally {
      await file.destroy()
    }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

async function read(file: Parameters<typeof readPages>[0], limits: PdfLimits): Promise<ReadOutcome> {
  const { pages, unreadable } = await readPages(file, limits)
  const blank = pages.filter(({ signs }) => signs === 0)
  if (blank.length === pages.length) {
    const drawn = pages.some(({ drawn }) => drawn)
    const code = drawn ? 'file/no-text-layer' : unreadable.length > 0 ? 'file/damaged' : 'file/empty'
    return { ok: false, refusal: { code } }
  }
  const { blocks, findings } = documentOfPages(pages)
  if (blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
  const pictures = blank.filter(({ drawn }) => drawn).map(({ page }) => page)
  const about: ReaderFinding[] = []
  if (unreadable.length > 0) about.push({ code: 'part-unreadable', text: listed(unreadable), place: null })
  if (pictures.length > 0) about.push({ code: 'pages-without-text', text: listed(pictures), place: null })
  return { ok: true, document: { blocks }, findings: [...about, ...findings] }
}

function listed(pages: readonly number[]): string {
  return `${pages.slice(0, 10).join(', ')}${pages.length > 10 ? ' …' : ''}`
}
