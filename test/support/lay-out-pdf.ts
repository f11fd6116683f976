import type { Browser } from 'playwright-core'
import type { Block } from '#documents/document.ts'
import type { PageLook } from './laid-block.ts'
import { layOutPage, type PrintLook } from './lay-out-page.ts'

/** Documents printed by the browser, on A4. */
export async function printWithBrowser(
  browser: Browser,
  documents: readonly (readonly Block[])[],
  look: PrintLook & PageLook = {},
): Promise<readonly Uint8Array[]> {
  const page = await browser.newPage()
  try {
    const files: Uint8Array[] = []
    const margin = { top: '2cm', bottom: '2cm', left: '2.5cm', right: '1.5cm' }
    for (const blocks of documents) {
      await page.setContent(layOutPage(blocks, look))
      const head = {
        displayHeaderFooter: look.runningHead !== undefined,
        headerTemplate: `<p style="font-size:8pt;margin-left:2.5cm">${look.runningHead ?? ''}</p>`,
        footerTemplate:
          '<p style="font-size:8pt;width:100%;text-align:center"><span class="pageNumber"></span></p>',
      }
      const { landscape = false } = look
      files.push(new Uint8Array(await page.pdf({ format: 'A4', landscape, margin, ...head })))
    }
    return files
  } finally {
    await page.close()
  }
}
