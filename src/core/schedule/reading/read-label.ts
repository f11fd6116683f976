import { type Cursor, isAtEnd, isWord, peek } from './cursor.ts'
import type { Piece } from './piece.ts'
import { isNearMonth, isWordOfDenial } from './recognise-word.ts'
import type { Token } from './token.ts'

const mostWords = 8

/**
 * Words that name what is due and not when («разработка – май», «подтверждения до 11 сентября», «октябрь (школьный
 * этап)»). They may hold nothing that could change the meaning: no word of the calendar, no exception, no negation.
 */
export function readLabel(cursor: Cursor): Piece | null {
  const first = peek(cursor)
  if (first === undefined) return null
  const start = cursor.at
  if (first.kind === 'number' && isWord(cursor, 'stage', undefined, 1)) cursor.at += 1
  else skipClasses(cursor)
  if (isNamedDay(cursor)) cursor.at += 2
  while (!isAtEnd(cursor) && cursor.at - start < mostWords && isPlainWord(peek(cursor), cursor.at > start))
    cursor.at += 1
  if (cursor.at === start || mayBeCalendar(cursor, start)) return null
  const last = peek(cursor, -1)
  if (last === undefined) return null
  const text = cursor.text.slice(first.start, last.end)
  return { is: 'label', text, report: false, free: [start, cursor.at] }
}

/** «8 классы», «5-9 кл.»: for whom. */
function skipClasses(cursor: Cursor): void {
  let ahead = 0
  while (peek(cursor, ahead)?.kind === 'number') {
    const behind = peek(cursor, ahead + 1)
    ahead += behind?.kind === 'mark' && (behind.mark === 'dash' || behind.mark === 'comma') ? 2 : 1
  }
  if (ahead > 0 && isWord(cursor, 'school-class', undefined, ahead)) cursor.at += ahead + 1
}

/** «День учителя (5 октября)»: a feast has its name. */
function isNamedDay(cursor: Cursor): boolean {
  const next = peek(cursor, 1)
  return (
    isWord(cursor, 'unit', 'day') && next?.kind === 'word' && next.lexeme === null && next.norm.length > 4
  )
}

function isPlainWord(token: Token | undefined, inside: boolean): boolean {
  if (token?.kind !== 'word') return false
  const lexemeClass = token.lexeme?.class
  if (lexemeClass === undefined) return token.norm.length > 2 || inside
  if (
    lexemeClass === 'subject' ||
    lexemeClass === 'stage' ||
    lexemeClass === 'school-class' ||
    lexemeClass === 'phrase'
  )
    return true
  if (lexemeClass === 'and' || lexemeClass === 'school') return inside
  return !token.exact && lexemeClass !== 'exception'
}

/**
 * A short unknown word that may be a word of the calendar, ill typed or run together with its neighbour, is not passed
 * over: in a list («март, йюль, май»), hanging on a date with nothing between («октбр 2022», «начинаяс мая», «юль-август»),
 * or but a letter away from a month («июпь – август»).
 */
function mayBeCalendar(cursor: Cursor, start: number): boolean {
  const first = cursor.tokens[start]
  const last = cursor.tokens[cursor.at - 1]
  if (first?.kind !== 'word' || last === undefined) return false
  if (isWordOfDenial(first.norm)) return true
  if (last.end - first.start > longestGlued) return false
  const before = cursor.tokens[start - 1]
  const after = peek(cursor)
  if (hangsOn(after, peek(cursor, 1))) return true
  if (cursor.at - start > 1 || first.norm.length > longestMonth) return false
  const closed = after === undefined || isComma(after) || isWord(cursor, 'and')
  return isNearMonth(first.norm) || (isComma(before) && closed)
}

const longestMonth = 9
const longestGlued = 12

/** «октбр 2022», «обрь 5», «июпь-август»: what stands behind is the calendar's, with no word or wide mark between. */
function hangsOn(after: Token | undefined, next: Token | undefined): boolean {
  if (after?.kind === 'mark') return after.mark === 'dash' && !after.spaced && next?.spaced === false
  if (after?.kind !== 'word') return after !== undefined
  const lexemeClass = after.lexeme?.class
  return (
    lexemeClass === 'month' || lexemeClass === 'unit' || lexemeClass === 'each' || lexemeClass === 'current'
  )
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === 'comma'
}
