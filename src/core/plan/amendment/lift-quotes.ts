/** A text with its quotations taken out, each leaving ⟦n⟧ where it stood. */
export interface LiftedText {
  readonly text: string
  /** The words of a quotation, without its marks; null: there is none of that number. */
  readonly quote: (index: string | undefined) => string | null
  /** The text with its quotations as they were. */
  readonly restore: (text: string) => string
}

/** Quotations within a quotation belong to it. One that is never closed is left as it stands. */
export function liftQuotes(text: string): LiftedText {
  const quotes: { readonly inner: string; readonly whole: string }[] = []
  let lifted = ''
  let at = 0
  while (at < text.length) {
    const end = endOfQuote(text, at)
    if (end === null) {
      lifted += text[at]
      at += 1
      continue
    }
    lifted += `⟦${quotes.length}⟧`
    quotes.push({ inner: text.slice(at + 1, end).trim(), whole: text.slice(at, end + 1) })
    at = end + 1
  }
  return {
    text: lifted,
    quote: (index) => (index === undefined ? null : (quotes[Number(index)]?.inner ?? null)),
    restore: (words) => words.replace(/⟦(\d+)⟧/gu, (mark, index) => quotes[Number(index)]?.whole ?? mark),
  }
}

function endOfQuote(text: string, at: number): number | null {
  const open = text[at]
  if (open === '"' || open === '“') {
    const end = text.indexOf(open === '"' ? '"' : '”', at + 1)
    return end === -1 ? null : end
  }
  if (open !== '«') return null
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '«') depth += 1
    if (text[index] === '»') depth -= 1
    if (depth === 0) return index
  }
  return null
}
