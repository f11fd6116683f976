import {
  cyrillicFor,
  numberSign,
  numberSignMeant,
  oddSign,
  ring,
  rings,
  ringsMeant,
  twoRings,
} from './ru/slips.ts'

/** A word as it was meant, where only one thing can have been: slips of the eye that no Russian text has. */
export function mendWord(seen: string): string {
  const [, core = '', tail = ''] = /^(.*?)([,;:.»]*)$/u.exec(seen) ?? []
  if (isRings(core)) return ringsMeant + tail
  // «(далее – ОО)»: this bracket closes what another word has opened.
  if (core.endsWith(')') && twoRings.test(core.slice(0, -1))) return `${ringsMeant})${tail}`
  return seen.replace(numberSign, numberSignMeant).replace(/\p{L}{2,}/gu, inOneAlphabet)
}

function isRings(word: string): boolean {
  if (twoRings.test(word)) return true
  if (!rings.test(word) || /^\(?\d+\)$/u.test(word)) return false
  if ((word.match(ring)?.length ?? 0) !== 2) return false
  return oddSign.test(word) || word.includes('(') !== word.includes(')')
}

/** A word of Cyrillic letters has no Latin ones; «IT», or «QR-код» with its hyphen, stay as they are. */
function inOneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/\p{Script=Latin}/u.test(word)) return word
  const mended = [...word].map((letter) => cyrillicFor[letter] ?? letter).join('')
  return /\p{Script=Latin}/u.test(mended) ? word : mended
}
