/** Marks, quotation and white space aside. */
export function fold(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"']/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** For text, closing punctuation and list bullets are a matter of taste; words are not. */
export function words(text: string | null | undefined): string {
  return fold(text)
    .replace(/[•·▪*]/g, ' ')
    .replace(/[^\p{L}\p{N}%№]+/gu, ' ')
    .trim()
}

export function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  return words(a) === words(b)
}

export function sameSet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const [x, y] = [a, b].map((texts) => [...new Set(texts.map(words))].sort())
  return JSON.stringify(x) === JSON.stringify(y)
}

/** One holds the other. */
export function alike(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [words(a), words(b)]
  return x === y || (x !== '' && y !== '' && (x.includes(y) || y.includes(x)))
}

export type Grams = ReadonlyMap<string, number>

export function trigrams(text: string | null | undefined): Grams {
  const padded = ` ${words(text)} `
  const grams = new Map<string, number>()
  for (let i = 0; i + 3 <= padded.length; i++) {
    const gram = padded.slice(i, i + 3)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** From 0 for texts with nothing in common to 1 for the same. */
export function likeness(a: Grams, b: Grams): number {
  let [shared, all] = [0, 0]
  for (const [gram, times] of a) {
    all += times
    shared += Math.min(times, b.get(gram) ?? 0)
  }
  for (const times of b.values()) all += times
  return all === 0 ? 1 : (2 * shared) / all
}
