import { foldParty } from './fold-party.ts'
import type { PartyTarget } from './party-target.ts'
import {
  authorityWords,
  centreWords,
  federalMinistry,
  otherCentreBefore,
  otherCentreBehind,
  otherSchoolBefore,
  otherSchoolBehind,
  outsideWords,
  ownerPosts,
  personNames,
  regionWords,
  schoolPosts,
  schoolWords,
} from './ru/target-words.ts'
import { parseSchoolName } from './school-name.ts'

/**
 * Whom the words of one responsible party mean, by the language alone. The body that is named first decides: «руководители
 * центров, созданных на базе школ» are of the centres, «директора школ, где открыты центры» of the schools.
 */
export function placeParty(words: string): PartyTarget {
  const bare = words.replace(personNames, ' ')
  const folded = foldParty(bare)
  if (!/\p{L}/u.test(folded)) return { kind: 'unplaced', why: /\p{L}/u.test(words) ? 'person' : 'unknown' }
  if (federalMinistry.test(folded)) return { kind: 'outside' }
  const body = firstBody(folded)
  if (body === 'school' || body === 'centre') {
    // A person's name in quotes is the school's: «Гимназия им. А. С. Пушкина».
    const school = parseSchoolName(/[«"“„]/u.test(words) ? words : bare)
    if (school !== null) return { kind: 'named', school, centre: body === 'centre' }
  }
  if (body === 'outside') return { kind: 'outside' }
  if (body !== null) return { kind: 'each', tier: body }
  if (found(schoolPosts, folded)) return { kind: 'each', tier: 'school' }
  if (found(ownerPosts, folded)) return { kind: 'owner' }
  return { kind: 'unplaced', why: 'unknown' }
}

type Body = 'centre' | 'school' | 'municipality' | 'region' | 'outside'

/** Of words that begin at the same place the first of this order counts. */
const bodies: readonly (readonly [Body, (folded: string) => number])[] = [
  ['outside', (folded) => placeOf(outsideWords, folded)],
  ['region', (folded) => placeOf(regionWords, folded)],
  ['municipality', (folded) => placeOf(authorityWords, folded)],
  ['centre', (folded) => placeOf(centreWords, folded, otherCentreBefore, otherCentreBehind)],
  ['school', (folded) => placeOf(schoolWords, folded, otherSchoolBefore, otherSchoolBehind)],
]

function firstBody(folded: string): Body | null {
  let first: Body | null = null
  let at = Number.POSITIVE_INFINITY
  for (const [body, find] of bodies) {
    const place = find(folded)
    if (place < at) {
      first = body
      at = place
    }
  }
  return first
}

/** Where the first of these words stands that is not one of another thing; infinity where there is none. */
function placeOf(words: RegExp, folded: string, otherBefore?: RegExp, otherBehind?: RegExp): number {
  for (const match of folded.matchAll(words)) {
    const before = folded.slice(0, match.index)
    const behind = folded.slice(match.index + match[0].length)
    if (otherBefore?.test(before) || otherBehind?.test(behind)) continue
    return match.index
  }
  return Number.POSITIVE_INFINITY
}

function found(words: RegExp, folded: string): boolean {
  return placeOf(words, folded) !== Number.POSITIVE_INFINITY
}
