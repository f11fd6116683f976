import { partyNoun } from '#core/plan/ru/party-words.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { looksLikeParty, looksLikeTerm } from './ru/column-words.ts'
import { ownTimetable } from './ru/term-words.ts'

/** «до 1 марта, директор» taken apart; each side keeps its words and its line breaks. */
export interface TermAndParty {
  readonly due: string
  /** '' where only a term stands there. */
  readonly responsible: string
}

const mostPieces = 12
const longest = 400

/**
 * A term and a party that one text holds, in either order. `loose`: with nothing but a blank between them. null: no
 * end of it reads as a term.
 */
export function termAndParty(text: string, loose = false): TermAndParty | null {
  const whole = text.trim()
  if (whole === '' || whole.length > longest || !looksLikeTerm.test(whole)) return null
  const cuts = [...whole.matchAll(/\s*[,;]\s+|\s+[–—-]\s+|\s*\n\s*/gu)].slice(0, mostPieces)
  const pieces = [...cuts, null].map((cut, i) => {
    const before = cuts[i - 1]
    return whole.slice(before === undefined ? 0 : before.index + before[0].length, cut?.index)
  })
  const joined = (from: number, to: number) => {
    const [first, last] = [cuts[from - 1], cuts[to - 1]]
    return whole.slice(first === undefined ? 0 : first.index + first[0].length, last?.index)
  }
  // «до 1 марта, 1 июня, директор»: as many pieces as are terms.
  let to = 0
  while (to < pieces.length && isTerm(pieces[to] ?? '')) to++
  if (to === pieces.length) return (loose ? cutAtNoun(whole) : null) ?? { due: whole, responsible: '' }
  if (to > 0) return { due: joined(0, to), responsible: joined(to, pieces.length) }
  let from = pieces.length
  while (from > 0 && isTerm(pieces[from - 1] ?? '')) from--
  if (from < pieces.length) return { due: joined(from, pieces.length), responsible: joined(0, from) }
  return loose ? cutAtNoun(whole) : null
}

/** «до 1 марта директор школы»: the party begins at its noun. */
function cutAtNoun(text: string): TermAndParty | null {
  for (const blank of [...text.matchAll(/\s+/gu)].slice(0, 16)) {
    const [due, responsible] = [text.slice(0, blank.index), text.slice(blank.index + blank[0].length)]
    if (partyNoun.test(responsible) && !ownTimetable.test(due) && isTerm(due)) return { due, responsible }
  }
  return null
}

function isTerm(text: string): boolean {
  return (
    text.length < 120 && looksLikeTerm.test(text) && !partyNoun.test(text) && parseSchedule(text).understood
  )
}

/**
 * A point whose term and party follow its words behind dashes, or in brackets at its end; the party may have been taken
 * off, and the closing bracket with it: «… (до 1 июля,».
 */
export function cutTail(text: string): (TermAndParty & { readonly title: string }) | null {
  const tail = text.slice(-longest)
  const offset = text.length - tail.length
  const bracket = /\s*\(([^()]{3,160}?)(?:\)[\s.;]*|[\s,;]*)$/u.exec(tail)
  if (bracket !== null) {
    const found = termAndParty(bracket[1] ?? '')
    if (found !== null) return { ...found, title: text.slice(0, offset + bracket.index) }
  }
  for (const dash of [...tail.matchAll(/[\s,;]+[–—-]\s+/gu)].slice(-6)) {
    const found = termAndParty(tail.slice(dash.index + dash[0].length).replace(/[\s;]+$/u, ''))
    if (found === null || offset + dash.index < 3) continue
    if (found.responsible === '' || looksLikeParty.test(found.responsible) || found.responsible.length < 80) {
      return { ...found, title: text.slice(0, offset + dash.index) }
    }
  }
  return null
}
