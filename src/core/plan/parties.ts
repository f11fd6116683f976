import {
  bodyNoun,
  byAgreement,
  centreOf,
  commonAdjective,
  commonNoun,
  definition,
  duty,
  dutyAfterBy,
  dutyAlone,
  goesOn,
  joiningAnd,
  numberBehindAnd,
  numberedBody,
  partyNoun,
  person,
  personInside,
  placeAdjective,
  properStem,
  severalPosts,
  subjectOfPost,
  subjectTaker,
  together,
} from './ru/party-words.ts'

/**
 * The bodies and posts that a responsible cell names, each in the case written and lower-cased but for proper names and
 * abbreviations. `paragraphs` are the cell's paragraphs; soft breaks inside one are `\n`.
 */
export function partiesOf(paragraphs: readonly string[]): readonly string[] {
  const parties: string[] = []
  for (const line of paragraphs.flatMap(linesOf)) {
    const bare = fold(line.replace(definition, '').replace(byAgreement, ''))
    for (const part of bare.split(together)) {
      for (const fragment of part.split(';').flatMap((one) => joinNames(splitAtCommas(one)))) {
        for (const party of splitAtAnd(fragment)) {
          const said = lowerCommon(tidy(party))
          if (/[\p{L}\d]/u.test(said) && !parties.includes(said)) parties.push(said)
        }
      }
    }
  }
  return parties
}

/** A responsible cell typed by hand, on one or several lines. */
export function partiesOfText(text: string | null): readonly string[] {
  return text === null ? [] : partiesOf(text.split(/\n{2,}/u))
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function tidy(party: string): string {
  const bare = fold(party)
    .replace(/^(?:[-–—•·*]\s*|\d{1,2}[.)]\s+)+/u, '')
    .replace(/[\s,;:–—-]+$/u, '')
  // The dot of initials and of short words belongs to them.
  return /(?:^|[\s.])(?:\p{Lu}|\p{Ll}{1,3})\.$/u.test(bare) ? bare : bare.replace(/[\s.]+$/u, '')
}

/** Soft breaks wrap a line, unless the next one clearly begins another party. */
function linesOf(paragraph: string): readonly string[] {
  const lines: string[] = []
  for (const line of paragraph.split('\n')) {
    const text = fold(line)
    const last = lines.at(-1)
    const begins =
      /^\p{Lu}/u.test(text) &&
      partyNoun.test(text) &&
      last !== undefined &&
      !/(?:[-–—(«]|\s\p{Ll}{1,3})$/u.test(last)
    if (last === undefined || begins || /^[-–—•·]\s/u.test(text)) lines.push(text)
    else lines[lines.length - 1] = `${last} ${text}`
  }
  return lines
}

/** Pieces between commas outside brackets and quotes, joined again where a comma parts no parties. */
function splitAtCommas(text: string): readonly string[] {
  const fragments: string[] = []
  for (const piece of pieces(text.replace(numberBehindAnd, ', '))) {
    const last = fragments.at(-1)
    const body = last === undefined ? null : numberedBody.exec(last)
    if (body !== null && /^№?\s*\d{1,4}$/u.test(piece)) {
      fragments.push(`${body[1] ?? ''}№ ${piece.replace(/\D/gu, '')}`)
    } else if (last !== undefined && belongs(last, piece))
      fragments[fragments.length - 1] = `${last}, ${piece}`
    else fragments.push(piece)
  }
  return fragments.map((fragment) => fragment.replace(/№№/gu, '№'))
}

function pieces(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i]
    if (letter === '(' || letter === '«') depth++
    else if (letter === ')' || letter === '»') depth = Math.max(0, depth - 1)
    if (letter !== undefined && (letter !== ',' || depth > 0)) continue
    found.push(text.slice(from, i).trim())
    from = i + 1
  }
  return found.filter((piece) => piece !== '')
}

function belongs(before: string, piece: string): boolean {
  if (goesOn.test(piece)) return true
  if (partyNoun.test(piece)) return false
  if (subjectTaker.test(before) && subjectOfPost.test(piece)) return true
  return dutyAfterBy.test(before) && duty.test(piece)
}

/** A post and the name of who holds it are one party. */
function joinNames(fragments: readonly string[]): readonly string[] {
  const joined: string[] = []
  let open: 'name' | 'post' | null = null
  for (const fragment of fragments) {
    const isName = person.test(fragment)
    const last = joined.at(-1)
    if (
      last !== undefined &&
      ((isName && open === 'post') ||
        (!isName &&
          open === 'name' &&
          partyNoun.test(fragment) &&
          !severalPosts.test(fragment) &&
          !isBody(fragment)))
    ) {
      const pair = `${last}, ${fragment}`
      joined[joined.length - 1] = pair
      open = null
      continue
    }
    joined.push(fragment)
    open = isName ? 'name' : personInside.test(fragment) || isBody(fragment) ? null : 'post'
  }
  return joined
}

/** «РМК», «Управление образования»: a body, and the name behind it is another party. */
function isBody(fragment: string): boolean {
  return /^\p{Lu}{2,}(?!\p{Ll})/u.test(fragment) || bodyNoun.test(fragment)
}

/** Parties joined by «и»; a noun that follows both goes to both. */
function splitAtAnd(fragment: string): readonly string[] {
  const parts = outsideMarks(fragment)
  if (parts.length < 2) return [fragment]
  const parties: string[] = [parts[0] ?? '']
  for (const part of parts.slice(1)) {
    const sharesPost = dutyAfterBy.test(parties.at(-1) ?? '') && dutyAlone.test(part)
    if (!sharesPost && (partyNoun.test(part) || beginsAbbreviation(part))) parties.push(part)
    else parties[parties.length - 1] = `${parties.at(-1) ?? ''} ${separatorBefore(fragment, part)} ${part}`
  }
  const last = parties.at(-1) ?? ''
  const shared = complementOf(last)
  if (parties.length < 2 || shared === null) return parties
  return parties.map((party) =>
    party !== last && /^\S+$/u.test(party) && partyNoun.test(party) ? `${party} ${shared}` : party,
  )
}

function separatorBefore(fragment: string, part: string): string {
  const head = fragment.slice(0, Math.max(0, fragment.indexOf(part))).trimEnd()
  return head.split(' ').at(-1) ?? ''
}

function outsideMarks(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '(' || letter === '«') depth++
    else if (letter === ')' || letter === '»') depth = Math.max(0, depth - 1)
    if (depth > 0 || letter !== ' ') continue
    const match = joiningAnd.exec(text.slice(i, i + 10))
    if (match === null || match.index !== 0) continue
    parts.push(text.slice(from, i))
    from = i + match[0].length
    i = from - 1
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function beginsAbbreviation(part: string): boolean {
  return /^\p{Lu}{2,}(?!\p{Ll})/u.test(part)
}

/** What follows the first noun: «педагоги центров» has «центров». null where the noun stands alone. */
function complementOf(party: string): string | null {
  const space = party.indexOf(' ')
  if (space < 0 || !partyNoun.test(party)) return null
  const rest = party.slice(space + 1)
  return /^(?:\p{Ll}|[«(]|\p{Lu}{2,})/u.test(rest) && !partyNoun.test(rest)
    ? rest
    : centreOf.test(rest)
      ? rest
      : null
}

function lowerCommon(party: string): string {
  const words = party.split(' ')
  let quoted = 0
  return words
    .map((word, i) => {
      const inside = quoted > 0
      quoted += (word.match(/[«"(]/gu)?.length ?? 0) - (word.match(/[»)]/gu)?.length ?? 0)
      if (inside || !/^\p{Lu}/u.test(word)) return word
      return isProper(word, i, words) ? word : word.toLowerCase()
    })
    .join(' ')
}

function isProper(word: string, at: number, words: readonly string[]): boolean {
  const bare = word.replace(/[^\p{L}-]/gu, '')
  if (/^\p{Lu}+$/u.test(bare)) return !(bare.length > 4 && commonNoun.test(bare))
  if (/\p{Lu}.*\p{Lu}/u.test(bare.replace(/-\p{Lu}/gu, ''))) return true
  if (properStem.test(bare)) return true
  if (commonNoun.test(bare) || commonAdjective.test(bare)) return false
  if (at > 0) return true
  // The first word: a place's name, or a person's.
  const name = words.slice(0, 3).join(' ').replace(/,$/u, '')
  if (/^\p{Lu}\.?\s?\p{Lu}?\.?$/u.test(words[1] ?? '') || person.test(name)) return true
  if (personInside.test(name)) return true
  return placeAdjective.test(bare)
}
