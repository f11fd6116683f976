import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { readPdf } from '#documents/readers/pdf/read-pdf.ts'
import { browserToLaunch } from '../support/browser.ts'
import { printWithBrowser } from '../support/lay-out-pdf.ts'
import { roadMap } from './road-map.ts'

const PROMISED = { ratio: 2.5, megabytes: 300 }
const ROUNDS = 12
const once = fileURLToPath(new URL('read-pdf-once.mjs', import.meta.url))
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * A road map of 24 pages printed by the browser, against bare text extraction by pdfjs and against pdf-parse, each in a
 * process of its own; then longer ones. CPU, not time. Promised: at most 2.5 times the bare text, linear in pages,
 * under 300 MB.
 */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-bench-'))
  try {
    const sizes = [160, 640, 1_600]
    const growth: { pages: number; cpu: number; rss: number }[] = []
    for (const [index, bytes] of (await printed(sizes)).entries()) {
      const file = join(folder, `${sizes[index]}.pdf`)
      writeFileSync(file, bytes)
      const pages = await pagesOf(bytes)
      if (index === 0) {
        const [ours, bare, parse] = (['ours', 'pdfjs', 'pdf-parse'] as const).map((reader) =>
          run(reader, file, ROUNDS),
        )
        say(
          `${pages} pages, warm: ours ${told(ours)}; text alone by pdfjs ${told(bare)}; pdf-parse ${told(parse)}`,
        )
        promise(
          'at most 2.5 times the bare text',
          (ours?.cpu ?? Infinity) <= PROMISED.ratio * (bare?.cpu ?? 0),
        )
      }
      const cold = run('ours', file, 1)
      say(
        `${pages} pages, once in a fresh process: ours ${told(cold)}; text alone by pdfjs ${told(run('pdfjs', file, 1))}`,
      )
      growth.push({ pages, ...cold })
    }
    const [first, last] = [growth[0], growth.at(-1)]
    promise(
      'memory',
      growth.every((one) => one.rss < PROMISED.megabytes),
    )
    promise(
      'linear time',
      first !== undefined && last !== undefined && last.cpu / last.pages < 1.5 * (first.cpu / first.pages),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function printed(sizes: readonly number[]): Promise<readonly Uint8Array[]> {
  const browser = await chromium.launch(await browserToLaunch())
  try {
    return await printWithBrowser(browser, sizes.map(roadMap))
  } finally {
    await browser.close()
  }
}

/** The last page that something of the table stands on. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  const outcome = await readPdf(bytes)
  const table = outcome.ok ? outcome.document.blocks.at(-1) : undefined
  return (table?.kind === 'table' ? table.rows.at(-1)?.page : null) ?? 0
}

interface Cost {
  readonly cpu: number
  readonly rss: number
}

function run(reader: 'ours' | 'pdfjs' | 'pdf-parse', file: string, rounds: number): Cost {
  return JSON.parse(
    execFileSync(process.execPath, [once, reader, file, String(rounds), dist], { encoding: 'utf8' }),
  ) as Cost
}

function told(cost: Cost | undefined): string {
  return cost === undefined ? '' : `${cost.cpu.toFixed(0)} ms, ${Math.round(cost.rss)} MB`
}

function promise(what: string, kept: boolean): void {
  if (!kept) throw new Error(`promise not kept: ${what}`)
}

function say(line: string): void {
  console.log(line)
}
