import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { openNotices } from '../docx/notices.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { type DecodedPage, decodePage } from './decode-page.ts'
import { PLAIN_LOOK } from './element-look.ts'
import { readClassLooks } from './element-style.ts'
import { PAGE_LIMITS, type PageLimits } from './page-limits.ts'
import { closeText, openFlow, type PageWalk } from './page-walk.ts'
import { attributeOf, childElement, elementsIn, type PageElement, parsePage, textOf } from './parse-page.ts'
import { unpackWebArchive } from './unpack-web-archive.ts'
import { walkInside } from './walk-page.ts'

/** A page's own main part counts when it says something. */
const LEAST_MAIN = 200

/**
 * Reads a saved page (.html, .htm) into the neutral Document: headings, lists with their numbers, tables with their
 * spans. Tables that only lay the page out give their content; menus, heads and feet of the site, scripts and what is
 * hidden are left out. Nothing that the page names is fetched, nothing in it is run.
 */
export function readHtml(bytes: Uint8Array, limits: PageLimits = PAGE_LIMITS): ReadOutcome {
  return readPage(bytes, null, limits)
}

/** Reads a page saved with all its parts in one file (.mht, .mhtml). */
export function readWebArchive(bytes: Uint8Array, limits: PageLimits = PAGE_LIMITS): ReadOutcome {
  if (bytes.length > limits.fileBytes) return { ok: false, refusal: { code: 'file/too-large' } }
  const page = unpackWebArchive(bytes)
  if (page === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
  return readPage(page.bytes, page.charset, limits)
}

function readPage(bytes: Uint8Array, charset: string | null, limits: PageLimits): ReadOutcome {
  if (bytes.length > limits.pageBytes) return { ok: false, refusal: { code: 'file/too-large' } }
  const decoded = decodePage(bytes, charset)
  if (decoded === null) return { ok: false, refusal: { code: 'file/damaged' } }
  try {
    const page = parsePage(decoded.text, limits)
    const root = page === null ? null : mainPart(page)
    if (page === null || root === null) return { ok: false, refusal: { code: 'file/empty' } }
    return read(page, root, decoded, limits)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

function read(page: PageElement, root: PageElement, decoded: DecodedPage, limits: PageLimits): ReadOutcome {
  const body = openFlow()
  const walk: PageWalk = {
    limits,
    classes: readClassLooks(page),
    notices: openNotices(),
    flows: [body],
    counts: { paragraphs: 0, rows: 0, cells: 0 },
  }
  walkInside(walk, root, PLAIN_LOOK, null)
  closeText(walk)
  if (body.blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
  const findings: ReaderFinding[] = []
  if (decoded.doubtful) findings.push({ code: 'encoding-guessed', text: decoded.encoding, place: null })
  if (decoded.lossy) findings.push({ code: 'characters-lost', text: decoded.encoding, place: null })
  return { ok: true, document: { blocks: body.blocks }, findings: [...findings, ...walk.notices.findings()] }
}

/** The page without what the site puts around it, where it says which part that is. */
function mainPart(page: PageElement): PageElement | null {
  const mains: PageElement[] = []
  for (const element of elementsIn(page)) {
    if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') mains.push(element)
  }
  const [main] = mains
  if (main !== undefined && mains.length === 1 && textOf(main, LEAST_MAIN).length >= LEAST_MAIN) return main
  return childElement(page.childNodes, 'body')
}
