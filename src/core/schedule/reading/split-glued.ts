import { exactWord, type Recognised } from './recognise-word.ts'
import { remembering } from './remembering.ts'
import { romanNumber } from './roman-number.ts'

/**
 * «ссентября» may be «сентября» with a slip or «с сентября» without its blank: two terms that differ, so it is neither.
 */
export function isDoubtful(text: string): boolean {
  const [first, second] = [text[0]?.toLowerCase(), text[1]?.toLowerCase()]
  return first !== undefined && first === second && exactWord(first)?.lexeme?.class === 'preposition'
}

/**
 * «втечение», «августсентябрь», «непозднее», «IIквартал»: two words of the vocabulary that lost the blank between them; the
 * longer right one wins.
 */
export const splitGlued = remembering(split)

function split(text: string): readonly [string, string] | null {
  if (text.length < 4) return null
  for (let at = 1; at < text.length; at += 1) {
    const left = exactWord(text.slice(0, at))
    if (left === null) {
      const figures = at < 5 ? romanNumber(text.slice(0, at)) : null
      if (figures !== null && isNumbered(exactWord(text.slice(at))))
        return [text.slice(0, at), text.slice(at)]
      continue
    }
    const lexemeClass = left.lexeme?.class
    if (lexemeClass === 'phrase' || (at < 3 && lexemeClass !== 'preposition' && lexemeClass !== 'not'))
      continue
    const right = exactWord(text.slice(at))
    if (right === null) continue
    // «последня», «последне» lack a letter and do not begin with «после».
    if (left.lexeme?.value === 'after' && right.norm.length < 4) continue
    if (lexemeClass === 'not' && !isLimit(right)) continue
    const bound = right.lexeme?.value
    const leads = lexemeClass === 'starting' || lexemeClass === 'every' || lexemeClass === 'period'
    const shortBound =
      left.norm.length >= 4 && (bound === 'by' || (leads && (bound === 'from' || bound === 'towards')))
    if (right.norm.length >= 3 || shortBound || right.lexeme?.class === 'school')
      return [text.slice(0, at), text.slice(at)]
  }
  return null
}

/** «IIквартал»: what is counted with Roman figures. */
function isNumbered(word: Recognised | null): boolean {
  const unit = word?.lexeme?.class === 'unit' ? word.lexeme.value : null
  return unit === 'quarter' || unit === 'half' || unit === 'term' || unit === 'trimester' || unit === 'decade'
}

/** «непозднее», «неранее»: what «не» alone begins. */
function isLimit({ lexeme }: Recognised): boolean {
  return lexeme?.class === 'limit' || lexeme?.class === 'exception'
}
