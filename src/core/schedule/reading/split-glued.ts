import { exactWord } from './recognise-word.ts'

/**
 * «ссентября» may be «сентября» with a slip or «с сентября» without its blank: two terms that differ, so it is neither.
 */
export function isDoubtful(text: string): boolean {
  const [first, second] = [text[0]?.toLowerCase(), text[1]?.toLowerCase()]
  return first !== undefined && first === second && exactWord(first)?.lexeme?.class === 'preposition'
}

/** «втечение», «августсентябрь»: two words of the vocabulary that lost the blank between them; the longer right one wins. */
export function splitGlued(text: string): readonly [string, string] | null {
  if (text.length < 5) return null
  for (let at = 1; at <= text.length - 3; at += 1) {
    const left = exactWord(text.slice(0, at))
    if (left === null || (at < 3 && left.lexeme?.class !== 'preposition') || left.lexeme?.class === 'phrase')
      continue
    const right = exactWord(text.slice(at))
    if (right !== null && right.norm.length >= 3) return [text.slice(0, at), text.slice(at)]
  }
  return null
}
