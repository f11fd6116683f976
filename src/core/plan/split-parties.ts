import { byAgreement, partyBreak, shortName } from './ru/split-parties.ru.ts'

/** Parties that a responsible cell names, for words typed by a person: cut where a list is cut, kept as written. */
export function splitParties(responsible: string): readonly string[] {
  const plain = responsible.replace(shortName, ' ').replace(byAgreement, ' ')
  const parts: string[] = []
  let from = 0
  for (const match of plain.matchAll(partyBreak)) {
    if (insideBrackets(plain, match.index)) continue
    parts.push(plain.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(plain.slice(from))
  return parts.map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
}

function insideBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.indexOf(')', at) !== -1
}
