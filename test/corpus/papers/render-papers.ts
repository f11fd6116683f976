import type { Browser } from 'playwright-core'
import { convertWithOffice } from '../../support/convert-with-office.ts'
import { encode1251 } from '../../support/encode-1251.ts'
import type { LaidBlock, PageLook } from '../../support/laid-block.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'
import { layOutPage, layOutSitePage } from '../../support/lay-out-page.ts'
import { printWithBrowser } from '../../support/lay-out-pdf.ts'
import { layOutText } from '../../support/lay-out-text.ts'
import { layOutWorkbook, type SheetPage } from '../../support/lay-out-xlsx.ts'
import { type ScanLook, scanOfPrint } from '../../support/scan-pages.ts'
import type { FormatName } from './formats.ts'
import { keptRenderings } from './kept-renderings.ts'

/** What a renderer needs to know of a paper. */
export interface Rendered {
  readonly blocks: readonly LaidBlock[]
  readonly sheets: readonly SheetPage[]
  readonly look: PageLook
}

/**
 * Papers in one format, by programs that share no code with the readers; null for each that the format cannot hold.
 * Made once and kept by content.
 */
export async function renderPapers(
  format: FormatName,
  papers: readonly Rendered[],
  browser: Browser | null,
): Promise<readonly (Uint8Array | null)[]> {
  const held = papers.flatMap((paper, index) => (canHold(format, paper) ? [index] : []))
  const chosen = held.flatMap((index) => papers[index] ?? [])
  const bytes = await keptRenderings(
    extensionFirst(format),
    chosen.map((paper) => JSON.stringify(paper)),
    (missing) =>
      make(
        format,
        missing.flatMap((index) => chosen[index] ?? []),
        browser,
      ),
  )
  const all = new Array<Uint8Array | null>(papers.length).fill(null)
  for (const [at, index] of held.entries()) all[index] = bytes[at] ?? null
  return all
}

function canHold(format: FormatName, { blocks }: Rendered): boolean {
  if (format === 'txt') return layOutText(blocks) !== null
  // Where no rule shows how far down a cell reaches, nobody can tell.
  return format !== 'pdf-unruled' || !blocks.some(reachesDown)
}

function reachesDown(block: LaidBlock): boolean {
  if (block.kind === 'paragraph') return false
  return block.rows.some(({ header, cells }) => !header && cells.some(({ rowSpan }) => rowSpan > 1))
}

/** Old Word documents turned into new ones: what the program does with each it reads, here all at once. */
export function convertDocs(docs: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return keptRenderings(
    'docx of doc',
    docs.map((bytes) => Buffer.from(bytes).toString('base64')),
    async (missing) =>
      convertWithOffice(
        missing.flatMap((index) => docs[index] ?? []),
        'doc',
        'docx',
      ),
  )
}

/** «pdf-office» is kept as a .pdf. */
function extensionFirst(format: FormatName): string {
  return format.replace('-', ' ')
}

async function make(
  format: FormatName,
  papers: readonly Rendered[],
  browser: Browser | null,
): Promise<readonly Uint8Array[]> {
  switch (format) {
    case 'docx':
      return asDocx(papers)
    case 'doc':
    case 'rtf':
    case 'odt':
      return convertWithOffice(await asDocx(papers), 'docx', format)
    case 'html-office':
      return convertWithOffice(await asDocx(papers), 'docx', 'html')
    case 'pdf-office':
      return convertWithOffice(await asDocx(papers), 'docx', 'pdf')
    case 'xlsx':
      return asXlsx(papers)
    case 'ods':
    case 'xls':
      return convertWithOffice(await asXlsx(papers), 'xlsx', format)
    case 'html':
      return papers.map(({ blocks }) => new TextEncoder().encode(layOutPage(blocks)))
    case 'html-1251':
      return papers.map(({ blocks }) => encode1251(layOutSitePage(blocks)))
    case 'txt':
      return papers.map(({ blocks }) => new TextEncoder().encode(layOutText(blocks) ?? ''))
    case 'pdf-browser':
      return print(papers, browser, true)
    case 'pdf-unruled':
      return print(papers, browser, false)
    case 'scan':
      return scans(papers, { dots: 200 })
    case 'scan-askew':
      return scans(papers, { dots: 200, askew: 1.2, blur: 0.7, quality: 70 })
  }
}

async function scans(papers: readonly Rendered[], look: ScanLook): Promise<readonly Uint8Array[]> {
  const prints = convertWithOffice(await asDocx(papers), 'docx', 'pdf')
  return Promise.all(prints.map((print) => scanOfPrint(print, look)))
}

function asDocx(papers: readonly Rendered[]): Promise<readonly Uint8Array[]> {
  return Promise.all(papers.map(({ blocks, look }) => layOutDocx(apart(blocks), look)))
}

/** Two tables with nothing between them are one table to Word, and none ends a document of its. */
function apart(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const gap: LaidBlock = {
    kind: 'paragraph',
    text: '',
    heading: null,
    label: null,
    level: null,
    page: null,
    bold: false,
    centred: false,
  }
  const laid = blocks.flatMap((block, at) =>
    block.kind === 'table' && blocks[at - 1]?.kind === 'table' ? [gap, block] : [block],
  )
  return [...laid, gap]
}

function asXlsx(papers: readonly Rendered[]): Promise<readonly Uint8Array[]> {
  return Promise.all(papers.map(({ sheets }) => layOutWorkbook(sheets)))
}

async function print(
  papers: readonly Rendered[],
  browser: Browser | null,
  ruled: boolean,
): Promise<readonly Uint8Array[]> {
  if (browser === null) throw new Error('no browser to print with')
  const files: Uint8Array[] = []
  for (const { blocks, look } of papers) {
    files.push(...(await printWithBrowser(browser, [blocks], { ...look, ruled })))
  }
  return files
}
