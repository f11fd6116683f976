import type { CivilDate } from '../calendar/civil-date.ts'
import { addDays } from '../calendar/civil-date.ts'
import { accept, type Refusal, type Result, refuse } from '../result.ts'

/** Who acts for an absent person from one day to another, both among them. */
export interface StandIn {
  readonly absentId: string
  readonly personId: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
}

/** Why somebody cannot stand in. */
export type StandInRefusal =
  | 'stand-in/oneself'
  | 'stand-in/for-oneself'
  | 'stand-in/days-reversed'
  | 'stand-in/in-the-past'
  | 'stand-in/too-long'
  | 'stand-in/taken'

/** A longer absence is another appointment. */
const longestStandInDays = 366

/**
 * Whether a stand-in may be named by `namedBy` on a day. Nobody names themselves to act for another: with borrowed roles
 * that would have no end. `others` are those named for the same person before.
 */
export function checkStandIn(
  wanted: StandIn,
  namedBy: string,
  others: readonly Pick<StandIn, 'startsOn' | 'endsOn'>[],
  today: CivilDate,
): Result<StandIn, Refusal<StandInRefusal>> {
  const { absentId, personId, startsOn, endsOn } = wanted
  if (absentId === personId) return refuse('stand-in/oneself')
  if (personId === namedBy) return refuse('stand-in/for-oneself')
  if (endsOn < startsOn) return refuse('stand-in/days-reversed')
  if (startsOn < today) return refuse('stand-in/in-the-past')
  if (endsOn > addDays(startsOn, longestStandInDays)) return refuse('stand-in/too-long')
  const taken = others.some((other) => other.startsOn <= endsOn && startsOn <= other.endsOn)
  return taken ? refuse('stand-in/taken') : accept(wanted)
}
