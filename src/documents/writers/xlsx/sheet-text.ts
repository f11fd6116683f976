/** The most that a cell holds (ECMA-376; Excel's own limit), in UTF-16 units. */
export const LONGEST_CELL = 32_767

const unkeepable = /[\ufffe\uffff]|\p{Surrogate}/gu
/** Nothing in it needs a second look: most texts are such. */
const plain = /^[\t\n !#-%'-;=?-^`-~\u00a0-\ud7ff]*$/
/** Control signs but the tabulator and the line end. */
const unwritable = /(?![\t\n])\p{Cc}/gu

/**
 * A text as it stands in a cell's XML. What XML cannot hold is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and so is
 * the beginning of a text that only looks like that.
 */
export function cellText(text: string): string {
  if (text.length <= LONGEST_CELL && plain.test(text)) return text
  return escapeXml(
    cut(text)
      .replace(unkeepable, '\ufffd')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Never between the halves of a sign. */
function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL
  return text.slice(0, end)
}
