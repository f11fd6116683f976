/** Signs that office documents take from symbol fonts, by their code there; F000 is added by Word or not. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
  190: '—',
  174: '→',
  222: '⇒',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  110: '■',
  111: '☐',
  113: '☐',
  108: '•',
  159: '•',
  167: '•',
  168: '☐',
  118: '•',
  216: '•',
  224: '→',
  240: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** The plain sign of a `w:sym`; null where the font's sign has no plain one. */
export function symbolSign(font: string, code: string): string | null {
  const written = Number.parseInt(code, 16)
  if (!Number.isInteger(written) || written <= 0 || written > 0xffff) return null
  const inFont = written >= 0xf000 && written <= 0xf0ff ? written - 0xf000 : written
  if (/^symbol/i.test(font)) return SYMBOL[inFont] ?? (inFont < 0x30 ? String.fromCharCode(inFont) : null)
  if (/^(?:wing|web)dings/i.test(font)) return WINGDINGS[inFont] ?? null
  // An ordinary font: the private area is only Word's way to say «this very code».
  return inFont >= 0x20 && !(inFont >= 0xd800 && inFont <= 0xf8ff) ? String.fromCharCode(inFont) : null
}
