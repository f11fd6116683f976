import { romanFor } from '../ru/look-alikes.ts'

const values: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
}

/** I to XII, also in Cyrillic letters that look like them. */
export function romanNumber(text: string): number | null {
  let letters = ''
  for (const letter of text.toLowerCase()) {
    const roman = romanFor.get(letter)
    if (roman === undefined) return null
    letters += roman
  }
  return values[letters] ?? null
}
