import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { aboutPictures } from '../scan/about-pictures.ts'
import type { SeenPage } from '../scan/seen-page.ts'
import { textOfSeenPage } from '../scan/text-of-seen-page.ts'
import { checkStreams } from './check-streams.ts'
import { documentOfPages } from './document-of-pages.ts'
import { listPages } from './list-pages.ts'
import type { PageText } from './page-text.ts'
import { openPdf } from './pdf-engine.ts'
import { PDF_LIMITS, type PdfLimits } from './pdf-limits.ts'
import { readPages } from './read-pages.ts'

/**
 * Reads the text layer of a .pdf into the neutral Document: tables from their rules or, where there are none, from the
 * places of their words; running heads, page numbers and footnotes are left out; pages are put together again.
 * A file of pictures alone is refused as `file/no-text-layer`. PDF 32000-1.
 * @param seen pages that are pictures, as somebody else has read them
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
  seen: readonly SeenPage[] = [],
): Promise<ReadOutcome> {
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
      return await read(file, limits, seen)
    } finally {
      await file.destroy()
    }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

async function read(
  file: Parameters<typeof readPages>[0],
  limits: PdfLimits,
  seen: readonly SeenPage[],
): Promise<ReadOutcome> {
  const { pages: own, unreadable } = await readPages(file, limits)
  const bySight = new Map(seen.map((page) => [page.page, page]))
  const pictures = own.filter(isPicture).map(({ page }) => page)
  const pages = own.map((page) => {
    const sight = isPicture(page) ? bySight.get(page.page) : undefined
    return sight === undefined ? page : textOfSeenPage(sight)
  })
  const unseen = pictures.filter((page) => !bySight.has(page))
  const untold = unseen.length === 0 ? {} : { pictures: unseen }
  if (pages.every(({ signs }) => signs === 0)) {
    const code =
      unseen.length > 0
        ? 'file/no-text-layer'
        : pictures.length > 0
          ? 'file/no-text-seen'
          : unreadable.length > 0
            ? 'file/damaged'
            : 'file/empty'
    return { ok: false, refusal: { code }, ...untold }
  }
  const { blocks, findings } = documentOfPages(pages)
  if (blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' }, ...untold }
  const about: ReaderFinding[] = []
  if (unreadable.length > 0) about.push({ code: 'part-unreadable', text: listPages(unreadable), place: null })
  if (unseen.length > 0) about.push({ code: 'pages-without-text', text: listPages(unseen), place: null })
  const sights = pictures.flatMap((page) => bySight.get(page) ?? [])
  about.push(...aboutPictures(sights))
  const document = sights.length > 0 ? { blocks, pictures: sights.map(({ page }) => page) } : { blocks }
  return { ok: true, document, findings: [...about, ...findings], ...untold }
}

/** Signs that a stamp, a signature or a running head may print over a scan. */
const FEW_SIGNS = 300

/** Nothing but pictures, or a picture of the whole page with a stamp over it. */
function isPicture({ signs, drawn, pictured }: PageText): boolean {
  return signs === 0 ? drawn : pictured && signs < FEW_SIGNS
}
