import type { Track } from '../plan/track.ts'
import { foldParty } from './fold-party.ts'
import type { PartyTarget } from './party-target.ts'
import { placeParty } from './place-party.ts'
import { trackWords } from './ru/target-words.ts'

/** A responsible party of an assignment: as written, folded, whom it means, and on whose word. */
export interface PlacedParty {
  readonly words: string
  readonly folded: string
  readonly target: PartyTarget
  readonly by: 'rule' | 'language' | 'track'
}

/**
 * The parties of an assignment, the main executor first, then the co-executors; none where nobody is named. In a
 * two-column plan the column says whose duty it is, whatever else the cell names. `rules` are what a coordinator said
 * of parties, by their folded words.
 */
export function executorsOf(
  assignment: { readonly parties: readonly string[]; readonly track: Track | null },
  rules: ReadonlyMap<string, PartyTarget>,
): readonly PlacedParty[] {
  const placed = assignment.parties.map((words) => place(words, rules))
  const { track } = assignment
  const all = track === null ? placed : [ofTrack(track, placed, rules), ...placed]
  const seen = new Set<string>()
  return all.filter(({ folded }) => folded !== '' && !seen.has(folded) && seen.add(folded))
}

function place(words: string, rules: ReadonlyMap<string, PartyTarget>): PlacedParty {
  const folded = foldParty(words)
  const rule = rules.get(folded)
  return rule === undefined
    ? { words, folded, target: placeParty(words), by: 'language' }
    : { words, folded, target: rule, by: 'rule' }
}

/** The named party that stands for the column, or else the column itself. */
function ofTrack(
  track: Track,
  placed: readonly PlacedParty[],
  rules: ReadonlyMap<string, PartyTarget>,
): PlacedParty {
  const tier = track === 'centre' ? 'centre' : 'municipality'
  const named = placed.find(({ target }) => target.kind === 'each' && target.tier === tier)
  if (named !== undefined) return named
  const column = place(trackWords[track], rules)
  return column.by === 'rule' ? column : { ...column, target: { kind: 'each', tier }, by: 'track' }
}
