import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import type { Block } from '#documents/document.ts'
import { layOutPage } from './lay-out-page.ts'
import { picturePdf } from './picture-pdf.ts'

/** Poppler's pdftoppm is there: what it draws shares no code with the readers. */
export const popplerPresent = present()

/** How a sheet lies on the scanner, and how well that sees. */
export interface ScanLook {
  readonly dots: number
  /** Clockwise, in degrees. */
  readonly askew?: number
  readonly blur?: number
  readonly quality?: number
}

/** A printed .pdf as a scanner makes it: a .pdf of nothing but pictures. */
export async function scanOfPrint(pdf: Uint8Array, look: ScanLook): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    writeFileSync(join(folder, 'print.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', String(look.dots), '-gray', '-png', 'print.pdf', 'sheet'], {
      cwd: folder,
    })
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    const sheets = []
    for (const name of names.sort()) {
      let sheet = sharp(readFileSync(join(folder, name)))
      if (look.askew !== undefined) sheet = sheet.rotate(look.askew, { background: '#fff' })
      if (look.blur !== undefined) sheet = sheet.blur(look.blur)
      const { data, info } = await sheet
        .greyscale()
        .jpeg({ quality: look.quality ?? 85 })
        .toBuffer({ resolveWithObject: true })
      sheets.push({ jpeg: new Uint8Array(data), width: info.width, height: info.height })
    }
    return picturePdf(sheets, look.dots)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Blocks on one sheet of A4, as a .png of 200 dots to the inch that the browser draws. */
export async function sheetByBrowser(browser: Browser, blocks: readonly Block[]): Promise<Uint8Array> {
  const page = await browser.newPage({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: 200 / 96,
  })
  try {
    await page.setContent(layOutPage(blocks, { style: 'body { padding: 2cm }' }))
    return new Uint8Array(await page.screenshot())
  } finally {
    await page.close()
  }
}

function present(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
