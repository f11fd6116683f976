import type { Browser } from 'playwright-core'
import type { Block, Cell, Row } from '#documents/document.ts'
import { convertWithOffice } from './convert-with-office.ts'
import { layOutDocx } from './lay-out-docx.ts'

/** How a page printed by the browser looks. */
interface PrintLook {
  /** Tables have visible borders. */
  readonly rules?: boolean
  readonly landscape?: boolean
  /** Further style, behind the usual one. */
  readonly style?: string
}

const STYLE = `
  body { font: 12pt "Liberation Serif", "Times New Roman", serif; margin: 0 }
  p { margin: 0 0 4pt }
  body > p { text-align: justify }
  body > p.centred { text-align: center }
  .bold { font-weight: bold }
  table { border-collapse: collapse; width: 100%; font-size: 10pt; margin-bottom: 10pt }
  td, th { padding: 2pt 5pt; vertical-align: top; font-weight: normal; text-align: left }
  thead { display: table-header-group }`

/** The blocks as a page of HTML: a layout that shares no code with any reader. */
function layOutHtml(blocks: readonly Block[], look: PrintLook = {}): string {
  const border = look.rules === false ? '' : 'td, th { border: 1px solid black }'
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><style>${STYLE}${border}${look.style ?? ''}</style><body>${markUp(blocks)}</body></html>`
}

function markUp(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') {
        const head = block.rows.filter((row) => row.header)
        const body = block.rows.filter((row) => !row.header)
        return `<table><thead>${head.map(rowOf).join('')}</thead><tbody>${body.map(rowOf).join('')}</tbody></table>`
      }
      const text = block.label === null ? block.text : `${block.label} ${block.text}`
      if (text.trim() === '') return ''
      const names = [block.centred ? 'centred' : '', block.bold ? 'bold' : ''].join(' ').trim()
      return `<p class="${names}">${escaped(text).replaceAll('\n', '<br>')}</p>`
    })
    .join('')
}

function rowOf(row: Row): string {
  return `<tr>${row.cells.map(cellOf).join('')}</tr>`
}

function cellOf({ columnSpan, rowSpan, blocks }: Cell): string {
  return `<td colspan="${columnSpan}" rowspan="${rowSpan}">${markUp(blocks)}</td>`
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
}

/** Documents printed by the browser, on A4. */
export async function printWithBrowser(
  browser: Browser,
  documents: readonly (readonly Block[])[],
  look: PrintLook = {},
): Promise<readonly Uint8Array[]> {
  const page = await browser.newPage()
  try {
    const files: Uint8Array[] = []
    const margin = { top: '2cm', bottom: '2cm', left: '2.5cm', right: '1.5cm' }
    for (const blocks of documents) {
      await page.setContent(layOutHtml(blocks, look))
      files.push(new Uint8Array(await page.pdf({ format: 'A4', landscape: look.landscape ?? false, margin })))
    }
    return files
  } finally {
    await page.close()
  }
}

/** Documents laid out as .docx and printed by LibreOffice, all in one run of it: its start takes seconds. */
export async function printWithOffice(
  documents: readonly (readonly Block[])[],
): Promise<readonly Uint8Array[]> {
  const files = await Promise.all(documents.map((blocks) => layOutDocx(blocks)))
  return convertWithOffice(files, 'docx', 'pdf')
}
