import { type DecodedText, decodeText } from '../text/decode-text.ts'

/** How far into a page its own word about its encoding is looked for; the standard asks for 1,024 bytes, pages do not know. */
const LOOKED_AT = 16_384
const CODE_PAGE =
  /^(?:windows-?125\d|cp-?(?:125\d|866)|x-cp125\d|koi8?-?[ru]|ibm866|iso-?8859-?\d+|x-mac-cyrillic)$/
/** Labels that programs write without looking at what they write. */
const CARELESS = /^(?:iso-?8859-?1|windows-?1252|cp-?1252|x-cp1252|us-ascii|ascii|latin-?1)$/
/** Code pages that the content itself tells apart. */
const TOLD_BY_CONTENT = new Set(['windows-1251', 'koi8-r'])

export interface DecodedPage {
  readonly text: string
  readonly encoding: string
  readonly doubtful: boolean
  readonly lossy: boolean
}

/**
 * A page's text. A byte order mark comes first, then what is well-formed UTF-8 or UTF-16 whatever the page says; then the
 * page's word (`declared` by its envelope, or its `meta`), unless the letters make no words in that code page.
 */
export function decodePage(bytes: Uint8Array, declared: string | null = null): DecodedPage | null {
  const byContent = decodeText(bytes)
  const said = (declared ?? declaredIn(bytes))?.toLowerCase().trim() ?? null
  if (byContent !== null && !TOLD_BY_CONTENT.has(byContent.encoding)) return byContent
  const label = said !== null && CODE_PAGE.test(said) && !CARELESS.test(said) ? knownLabel(said) : null
  if (label === null) return byContent
  if (byContent !== null && contradicts(byContent, label)) return { ...byContent, doubtful: true }
  const text = new TextDecoder(label).decode(bytes)
  return { text, encoding: label, doubtful: false, lossy: text.includes('\ufffd') }
}

function contradicts(content: DecodedText, label: string): boolean {
  return TOLD_BY_CONTENT.has(label) && content.encoding !== label && !content.doubtful
}

/** What the page itself says: `<meta charset>`, `<meta http-equiv … charset=>`, `<?xml encoding=?>`. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  )
  const found =
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)
  return found?.[1] ?? null
}

/** The decoder's own name of the code page; null where it has none. */
function knownLabel(said: string): string | null {
  const label = said.replace(/^cp-?(125\d)$/, 'windows-$1').replace(/^cp-?866$/, 'ibm866')
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
