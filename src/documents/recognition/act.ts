import type { ActDraft, ClauseDraft } from '#core/plan/plan-draft.ts'
import { basesIn } from './act-basis.ts'
import { findLayout } from './column-roles.ts'
import { foldLine } from './grid.ts'
import { firstDate } from './period.ts'
import { beginsTitle } from './plan-frame.ts'
import {
  actHeading,
  actingPost,
  actKinds,
  actTail,
  actTitleStart,
  addressee,
  contactLine,
  countryLine,
  headLine,
  heardWord,
  issuerBehind,
  issuerGoesOn,
  issuerNoun,
  meetingTitle,
  minutesBody,
  numberSign,
  operativeWord,
  otherLanguage,
  placeInside,
  placeLine,
  preambleStart,
  signatoryPost,
  signedName,
} from './ru/act-words.ts'
import { approvalMark } from './ru/frame-words.ts'
import { startsWithLabel } from './ru/term-words.ts'
import type { Item, Line } from './stream.ts'

/** An act in the stream, with the items it fills. */
export interface FoundAct {
  readonly act: ActDraft
  readonly from: number
  readonly to: number
}

/** The acts that a document holds; those only named (a mark of approval, a link) are none. */
export function findActs(items: readonly Item[]): readonly FoundAct[] {
  const acts: FoundAct[] = []
  let free = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item?.kind !== 'line' || !actHeading.test(item.text) || item.text.length > 160) continue
    const found = readAct(items, i, free)
    if (found === null) continue
    acts.push(found)
    free = found.to + 1
    i = found.to
  }
  return acts
}

function readAct(items: readonly Item[], at: number, free: number): FoundAct | null {
  const heading = items[at]
  if (heading?.kind !== 'line') return null
  const from = issuerFrom(items, at, free)
  const before = linesOf(items, from, at).filter(
    ({ text }) => !contactLine.test(text) && !addressee.test(text) && !otherLanguage.test(text),
  )
  if (before.some((line) => approvalMark.test(line.text))) return null
  const operative = findOperative(items, at)
  const body = operative === null ? clausesFrom(items, at) : operative
  if (body === null) return null
  const head = linesOf(items, at, body.at + (body.inPreamble ? 1 : 0))
  const { clauses, end } = readClauses(items, body)
  if (clauses.length === 0 && body.rest === '') return null
  const { signatory, to } = readSignatory(items, end)
  const kindText = foldLine(actHeading.exec(heading.text)?.groups?.kind ?? '').replace(/\s/gu, '')
  const frame = readHead(head)
  const last = items[to]
  const act: ActDraft = {
    kind: actKinds.find((kind) => kind === kindText.toLowerCase()) ?? kindText.toLowerCase(),
    issuer: before.length === 0 ? frame.issuer : before.map((line) => line.text).join(' '),
    number: frame.number,
    date: frame.date,
    place: frame.place,
    title: frame.title,
    basis: basesIn(frame.preamble),
    clauses,
    signatory,
    at: { from: (before[0] ?? heading).at, to: last?.kind === 'line' ? last.at : heading.at },
  }
  return { act, from, to }
}

function linesOf(items: readonly Item[], from: number, to: number): readonly Line[] {
  return items.slice(from, to).filter((item) => item.kind === 'line')
}

/** The lines above the kind that name who issues: from the first body named, at most eight lines up. */
function issuerFrom(items: readonly Item[], at: number, free: number): number {
  let first = at
  for (let i = at - 1; i >= free && i >= at - 8; i--) {
    const item = items[i]
    if (item?.kind !== 'line' || item.text.length > 300 || /[;.]$/u.test(item.text)) break
    if (countryLine.test(item.text)) break
    first = i
  }
  while (first < at) {
    const item = items[first]
    if (item?.kind === 'line' && issuerNoun.test(item.text)) return first
    first++
  }
  return first
}

interface Operative {
  /** The item with the operative word. */
  readonly at: number
  /** It stands at the end of the preamble's own paragraph. */
  readonly inPreamble: boolean
  /** Clauses' text behind the word in the same paragraph. */
  readonly rest: string
}

function findOperative(items: readonly Item[], at: number): Operative | null {
  for (let i = at + 1; i < items.length && i < at + 40; i++) {
    const item = items[i]
    if (item?.kind !== 'line') return null
    if (actHeading.test(item.text) || actTail.test(item.text)) return null
    const word = operativeWord.exec(item.text)
    if (word === null) continue
    const rest = item.text.slice(word.index + word[0].length)
    if (rest !== '' && !/^\d/u.test(rest)) continue
    return { at: i, inPreamble: word.index > 0, rest }
  }
  return null
}

/** An instruction may do without an operative word: its numbered points follow the title. */
function clausesFrom(items: readonly Item[], at: number): Operative | null {
  let titled = false
  for (let i = at + 1; i < items.length && i < at + 25; i++) {
    const item = items[i]
    if (item?.kind !== 'line' || actTail.test(item.text)) return null
    titled ||= actTitleStart.test(item.text) || preambleStart.test(item.text)
    if (titled && numbered(item) === '1') return { at: i - 1, inPreamble: true, rest: '' }
  }
  return null
}

/**
 * A point's number as written, without its closing mark: «1.», «1)», «2.1» before a small letter too. A sub-point
 * «1)» under «1.» keeps the number 1: no «1.1» is made of it.
 */
const clauseNumber =
  /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?[.)](?!\d)\s*|\s+(?=\p{Lu})|(?<=\d\.\d{1,2})\s+(?=\p{Ll}{3}))/u

function numbered(line: Line): string | null {
  const typed = clauseNumber.exec(line.text)
  if (typed !== null) return typed[1] ?? null
  return /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$/u.exec(line.label ?? '')?.[1] ?? null
}

function clauseText(line: Line): string {
  return line.text.replace(clauseNumber, '').trim()
}

/** A clause, or an item of its list, behind which another item comes. */
const listGoesOn = /[:;]$/u

/** Each numbered point with what follows it unnumbered, up to the signature. */
function readClauses(
  items: readonly Item[],
  body: Operative,
): { clauses: readonly ClauseDraft[]; end: number } {
  const clauses: ClauseDraft[] = []
  const first = items[body.at]
  if (body.rest !== '' && first?.kind === 'line') {
    for (const part of body.rest.split(/\s(?=\d{1,2}\.\s*\p{Lu})/u)) {
      const line = { ...first, text: part, label: null }
      const number = numbered(line)
      if (number !== null) clauses.push({ number, text: clauseText(line), at: first.at })
    }
  }
  let heard = false
  let i = body.at + 1
  for (; i < items.length; i++) {
    const item = items[i]
    // A list of names inside a clause; a plan's table ends the act.
    if (
      item?.kind === 'sheet' &&
      clauses.length > 0 &&
      findLayout(item.grid) === null &&
      goesOnBehind(items, i)
    )
      continue
    if (item?.kind !== 'line' || actTail.test(item.text) || actHeading.test(item.text)) break
    const number = numbered(item)
    const words = number === null ? item.text : clauseText(item)
    heard = heardWord.test(words) || (heard && number === null)
    if (number !== null && !heard) {
      clauses.push({ number, text: clauseText(item), at: item.at })
      continue
    }
    const last = clauses.at(-1)
    // «1. Утвердить прилагаемые:» «дорожную карту …;»: an item of the clause's own list is no plan's title.
    const listed = last !== undefined && listGoesOn.test(last.text)
    if (signs(items, i) || (!listed && beginsTitle(item))) break
    if (last === undefined || heard) continue
    clauses[clauses.length - 1] = { ...last, text: `${last.text} ${item.text}` }
  }
  return { clauses, end: i }
}

/** Behind a table the act's points or its signature follow. */
function goesOnBehind(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  if (next?.kind !== 'line') return false
  return (numbered(next) !== null && numbered(next) !== '1') || signs(items, at + 1)
}

/** A post, alone or with a name, or lines that end with a name soon. */
function signs(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'line' || item.text.length > 200 || startsWithLabel(item.text)) return false
  // A small letter goes on with the clause above: «… возложить на заместителя» «главы администрации Котову В.В.».
  if (/^\p{Ll}/u.test(item.text) && !actingPost.test(item.text)) return false
  if (!signatoryPost.test(item.text)) return signedName.test(item.text) && item.text.length < 60
  return linesOf(items, at, at + 6).some((line) => signedName.test(line.text))
}

function readSignatory(items: readonly Item[], at: number): { signatory: ActDraft['signatory']; to: number } {
  const position: string[] = []
  for (let i = at; i < items.length && i < at + 6; i++) {
    const item = items[i]
    if (item?.kind !== 'line' || actTail.test(item.text)) break
    const name = signedName.exec(item.text)
    if (name === null) {
      position.push(item.text)
      continue
    }
    position.push(item.text.slice(0, name.index))
    const below = items[i + 1]
    // «Л.Д. Жуков,» with the post below it.
    if (foldLine(position.join(' ')) === '' && below?.kind === 'line' && signatoryPost.test(below.text)) {
      if (signedName.test(below.text)) break
      return { signatory: { position: below.text.replace(/[\s.,;]+$/u, ''), name: name[0] }, to: i + 1 }
    }
    const post = foldLine(position.join(' ').replace(/[_/]+/gu, ' ')).replace(/[\s:,]+$/u, '')
    if (post === '') break
    return { signatory: { position: post, name: name[0] }, to: i }
  }
  return { signatory: null, to: Math.max(0, at - 1) }
}

interface Head {
  /** Named behind the kind. */
  readonly issuer: string | null
  readonly number: string | null
  readonly date: ActDraft['date']
  readonly place: string | null
  readonly title: string | null
  readonly preamble: string
}

/** «ПОСТАНОВЛЕНИЕ», and below it «АДМИНИСТРАЦИИ … ПОСЕЛЕНИЯ», «… РАЙОНА», «… ОБЛАСТИ». */
function namedBehind([, first, ...others]: readonly Line[]): string | null {
  if (first === undefined || !issuerBehind.test(first.text)) return null
  const end = others.findIndex((line) => !issuerGoesOn.test(line.text))
  return [first, ...others.slice(0, end < 0 ? others.length : end)].map((line) => line.text).join(' ')
}

function readHead(lines: readonly Line[]): Head {
  let number: string | null = null
  let date: ActDraft['date'] = null
  let place: string | null = null
  const title: string[] = []
  const preamble: string[] = []
  for (const [i, line] of lines.entries()) {
    const text = i === 0 ? (actHeading.exec(line.text)?.groups?.rest ?? '').trim() : line.text
    const headed = (date !== null && number !== null) || !headLine.test(text)
    // «О проведении мероприятий», «в рамках проекта …»: a small letter goes on with the title.
    const opens = preambleStart.test(text) && (title.length === 0 || /^\p{Lu}/u.test(text))
    if (preamble.length > 0 || opens || operativeWord.test(text)) preamble.push(text)
    else if (title.length > 0 && minutesBody.test(text)) preamble.push(text)
    else if (title.length > 0 && headed && !placeLine.test(text)) title.push(text)
    else if (actTitleStart.test(text) || meetingTitle.test(text)) title.push(text)
    else {
      // «17 .05. 2021»: blanks that crept in where a page was scanned.
      date ??= firstDate(text.replace(/(\d)\s?\.\s?(?=\d)/gu, '$1.'))
      number ??= numberSign.exec(text)?.[1]?.replace(/[.\s]+$/u, '') ?? null
      place ??= placeLine.test(text) ? text : (placeInside.exec(text)?.[0] ?? null)
    }
  }
  return {
    issuer: namedBehind(lines),
    number,
    date,
    place,
    title: unquoted(title.join(' ')),
    preamble: preamble.join(' '),
  }
}

/** The title without quotation marks around all of it. */
function unquoted(title: string): string | null {
  if (title === '') return null
  const whole = /^(["«„])(.*)(["»“])\.?$/u.exec(title)
  if (whole === null) return title
  const inner = whole[2] ?? ''
  let depth = 0
  for (const letter of inner) {
    if (letter === '«') depth++
    else if (letter === '»') depth--
    if (depth < 0) return title
  }
  // «О центре «Точка роста»: the last mark closes both.
  return depth > 0 ? `${inner}»` : inner
}
