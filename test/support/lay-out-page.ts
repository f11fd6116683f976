import type { Block, Cell, Row } from '#documents/document.ts'
import type { LaidParagraph, LaidTable } from './laid-block.ts'

/** How a page printed by the browser looks. */
export interface PrintLook {
  /** Tables have visible borders (the default). */
  readonly ruled?: boolean
  /** Further style, behind the usual one. */
  readonly style?: string
}

const STYLE = `
  body { font: 12pt "Liberation Serif", "Times New Roman", serif; margin: 0 }
  p { margin: 0 0 4pt }
  body > p { text-align: justify }
  body > p.centred { text-align: center }
  body > p.right { text-align: left; margin-left: 60% }
  .bold { font-weight: bold }
  table { border-collapse: collapse; width: 100%; font-size: 10pt; margin-bottom: 10pt }
  td, th { padding: 2pt 5pt; vertical-align: top; font-weight: normal; text-align: left }
  table.plain td { border: none }
  thead { display: table-header-group }`

/** The blocks as a page of HTML: a layout that shares no code with any reader. */
export function layOutPage(blocks: readonly Block[], look: PrintLook = {}): string {
  const border = look.ruled === false ? '' : 'td, th { border: 1px solid black }'
  const style = `${border}${STYLE}${look.style ?? ''}`
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><style>${style}</style><body>${markUp(blocks)}</body></html>`
}

/**
 * The same as a school's site of the two thousands shows it: a menu at the left, the text in a layout table, one more
 * around it, hard spaces, everything in windows-1251.
 */
export function layOutSitePage(blocks: readonly Block[]): string {
  const menu = ['Главная', 'Сведения об образовательной организации', 'Точка роста', 'Новости', 'Контакты']
  const links = menu.map((name, at) => `<li><a href="/page${at}.html">${name}</a></li>`).join('')
  const text = markUp(blocks).replaceAll(' г.', '&nbsp;г.').replaceAll('№ ', '№&nbsp;')
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>Официальный сайт</title><style>td { vertical-align: top }</style></head><body>
<table width="100%" cellpadding="0"><tr><td colspan="2"><h1>Официальный сайт</h1></td></tr>
<tr><td width="200"><ul>${links}</ul></td><td><table width="100%"><tr><td>
${text}
</td></tr></table></td></tr>
<tr><td colspan="2"><small>© Все права защищены</small></td></tr></table></body></html>`
}

function markUp(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') {
        const { plain, widths } = block as LaidTable
        const head = block.rows.filter((row) => row.header)
        const body = block.rows.filter((row) => !row.header)
        return `<table${plain ? ' class="plain"' : ''}>${columnsOf(widths)}<thead>${head.map(rowOf).join('')}</thead><tbody>${body.map(rowOf).join('')}</tbody></table>`
      }
      const text = block.label === null ? block.text : `${block.label} ${block.text}`
      if (text.trim() === '') return ''
      const { centred, bold, right = false } = block as LaidParagraph
      const names = Object.entries({ centred, bold, right }).flatMap(([name, holds]) => (holds ? [name] : []))
      return `<p class="${names.join(' ')}">${escaped(text).replaceAll('\n', '<br>').replaceAll('\t', '&nbsp; '.repeat(8))}</p>`
    })
    .join('')
}

function columnsOf(widths: readonly number[] = []): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => `<col style="width:${Math.round((100 * width) / whole)}%">`).join('')
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
