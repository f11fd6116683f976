import {
  actDetails,
  authorityFillers,
  bodyWords,
  deedAbbreviations,
  deedWords,
  eagerEventHeads,
  eventHeads,
  externalHeads,
  holidayHeads,
  settingWord,
} from '../ru/free-phrases.ts'
import { cyrillicFor } from '../ru/look-alikes.ts'
import { type Cursor, isWord, peek } from './cursor.ts'
import type { FreeTokens, Piece } from './piece.ts'
import { readOffset } from './read-offset.ts'
import { isNearMonth } from './recognise-word.ts'
import { spokenFrom } from './spoken.ts'
import type { Token } from './token.ts'

/** Ends a free phrase: how many tokens from here belong to it, given how many its head has. */
export type PhraseEnd = (cursor: Cursor, head: number) => number

/** Free phrases that begin like a stretch of the calendar, and are tried before it: «по графику …», «в период каникул». */
export function readEagerPhrase(cursor: Cursor, phraseEnd: PhraseEnd): Piece | null {
  if (cursor.lastFree < cursor.at) return null
  const text = spokenFrom(cursor)
  for (const head of timetableHeads) {
    const found = head.exec(text)
    if (found === null) continue
    const length = wordsIn(found[0])
    const end = Math.max(length, phraseEnd(cursor, length))
    if (holdsBrokenDate(cursor, length, end)) return null
    const words = spoken(cursor, 0, end)
    const holidays = holidayHeads.includes(head)
    const authority = holidays ? null : authorityIn(found[0], spoken(cursor, length, end))
    const free = freeFrom(cursor, length, end)
    cursor.at += end
    return { is: 'external', holidays, words, authority, free }
  }
  return readEvent(cursor, text, eagerEventHeads, phraseEnd)
}

const timetableHeads = [...holidayHeads, ...externalHeads]

/** «за 2 недели до начала», «в течение месяца со дня подписания»: a measure of time, where its event is named if `named`. */
export function readMeasured(cursor: Cursor, phraseEnd: PhraseEnd, named: boolean): Piece | null {
  const offset = named && cursor.lastFree < cursor.at ? null : readOffset(cursor)
  if (offset === null || (named && offset.tailFrom === null)) return null
  const { tailFrom, duration, working } = offset
  const end = tailFrom === null ? offset.length : phraseEnd(cursor, tailFrom + 1)
  const words = spoken(cursor, 0, end)
  const event = tailFrom === null ? null : spoken(cursor, tailFrom, end)
  const free = freeFrom(cursor, tailFrom ?? end, end)
  cursor.at += end
  return { is: 'event', words, event, offset: duration, working, free }
}

/** «по мере необходимости», «после …»: what is left when the calendar does not know it (rules 18, 22). */
export function readLatePhrase(cursor: Cursor, phraseEnd: PhraseEnd): Piece | null {
  return (
    readMeasured(cursor, phraseEnd, false) ?? readEvent(cursor, spokenFrom(cursor), eventHeads, phraseEnd)
  )
}

function readEvent(
  cursor: Cursor,
  text: string,
  heads: readonly RegExp[],
  phraseEnd: PhraseEnd,
): Piece | null {
  for (const head of heads) {
    const found = head.exec(text)
    if (found === null) continue
    const end = Math.max(1, phraseEnd(cursor, wordsIn(found[0])))
    if (holdsBrokenDate(cursor, 1, end) || isBrokenCalendar(cursor, end) || isBrokenEdge(cursor, end))
      return null
    const words = spoken(cursor, 0, end)
    const free = freeFrom(cursor, wordsIn(found[0]), end)
    cursor.at += end
    return { is: 'event', words, event: words, offset: null, working: false, free }
  }
  return null
}

/** «по согласованию, не позднее 1 июпя»: a day whose month is ill typed belongs to no phrase. */
function holdsBrokenDate(cursor: Cursor, from: number, to: number): boolean {
  for (let ahead = from; ahead < to; ahead += 1) {
    const next = peek(cursor, ahead + 1)
    if (peek(cursor, ahead)?.kind !== 'number' || next?.kind !== 'word') continue
    if (next.lexeme === null && isNearMonth(next.norm)) return true
  }
  return false
}

/** «до конца, учебного года»: nothing but the calendar's own words, and a mark that parts them. */
function isBrokenCalendar(cursor: Cursor, end: number): boolean {
  const tokens = cursor.tokens.slice(cursor.at, cursor.at + end)
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  // A mark behind all of them parts nothing.
  const parted = tokens.slice(0, last).some(({ kind }) => kind === 'mark')
  return parted && tokens.every((token) => !isFreeWord(token))
}

/** «до конца 20 22 года», «до начала учебного гда»: an edge of the calendar, and a scrap that spoils it. */
function isBrokenEdge(cursor: Cursor, end: number): boolean {
  if (!isWord(cursor, 'preposition', 'by') || !isWord(cursor, 'edge', undefined, 1)) return false
  const behind = cursor.tokens.slice(cursor.at + 2, cursor.at + end)
  return behind.every((token) => !isFreeWord(token) || isScrap(token))
}

function isScrap(token: Token): boolean {
  return token.end - token.start <= longestScrap || (token.kind === 'word' && isNearMonth(token.norm))
}

const longestScrap = 3

function isFreeWord(token: Token): boolean {
  if (token.kind !== 'word') return false
  const lexemeClass = token.lexeme?.class
  return lexemeClass === undefined || lexemeClass === 'phrase' || lexemeClass === 'subject'
}

function freeFrom(cursor: Cursor, from: number, to: number): FreeTokens {
  return [cursor.at + from, cursor.at + to]
}

function wordsIn(text: string): number {
  const trimmed = text.trim()
  return trimmed === '' ? 0 : trimmed.split(' ').length
}

/**
 * The tidied words of the tokens `from` to `to`, counted from the cursor, closing marks left off; words that had run
 * together are parted, Latin letters inside Russian words are the Russian ones they look like.
 */
function spoken(cursor: Cursor, from: number, to: number): string {
  const first = peek(cursor, from)
  const last = peek(cursor, to - 1)
  if (first === undefined || last === undefined || to <= from) return ''
  let words = ''
  let { start } = first
  for (let ahead = from + 1; ahead < to; ahead += 1) {
    const token = peek(cursor, ahead)
    if (token?.kind !== 'word' || token.spaced || peek(cursor, ahead - 1)?.kind !== 'word') continue
    if (peek(cursor, ahead - 1)?.end !== token.start) continue
    words += `${cursor.text.slice(start, token.start)} `
    start = token.start
  }
  words += cursor.text.slice(start, last.end)
  const plain = inOneScript(words).replace(/^[\s,;:(-]+|[\s,;:.-]+$/g, '')
  // «(далее – по мере необходимости)»: the bracket that was opened before them is not theirs.
  return plain.includes('(') ? plain : plain.replace(/\)+$/, '')
}

function inOneScript(words: string): string {
  if (!/[a-z]/i.test(words)) return words
  return words.replace(/[\p{L}]+/gu, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word) && !(word.length === 1 && words.length > 1)) return word
    return [...word]
      .map((letter) => {
        const russian = cyrillicFor.get(letter) ?? letter
        return letter === letter.toLowerCase() ? russian : russian.toUpperCase()
      })
      .join('')
  })
}

/**
 * Whose timetable it is: from the first body, post or name in capitals on, with the adjectives before it; null where the
 * words only say what is done by it.
 */
function authorityIn(head: string, tail: string): string | null {
  const words = tail
    .replace(/^\(|\)$/g, '')
    .replace(actDetails, '')
    .split(' ')
    .filter((word) => word !== '')
  const [first] = words
  if (first !== undefined && settingWord.test(head) && !authorityFillers.test(first.toLowerCase()))
    return trimmed(words)
  let start = 0
  let deed = false
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/[,.;()]/g, '')
    const lower = bare.toLowerCase()
    if (bodyWords.test(lower) || (!deed && isName(bare))) return trimmed(words.slice(start))
    if (authorityFillers.test(lower)) {
      start = index + 1
      deed = deed || deedWords.test(lower)
    }
  }
  return null
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !deedAbbreviations.test(word) && word.length > 1
}

function trimmed(words: readonly string[]): string {
  return words.join(' ').replace(/[\s,;:.)-]+$/, '')
}
