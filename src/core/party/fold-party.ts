import { foldYo } from './ru/fold-yo.ts'

/** A party's words without what does not tell parties apart: case, «ё», spaces, quotes, the stop at the end. */
export function foldParty(words: string): string {
  return foldYo(words.toLowerCase())
    .replace(/[«»"“”„']/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/gu, '')
}
