import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { KeptStandIn } from '#store/person/stand-in.ts'

export interface StandInView {
  readonly id: string
  readonly absent: { readonly id: string; readonly name: string }
  readonly person: { readonly id: string; readonly name: string }
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** Not only named: it has begun. */
  readonly begun: boolean
  readonly mayEnd: boolean
}

export function viewStandIn(
  kept: KeptStandIn,
  { today, mayEnd }: { readonly today: CivilDate; readonly mayEnd: boolean },
): StandInView {
  return {
    id: kept.id,
    absent: { id: kept.absentId, name: kept.absentName },
    person: { id: kept.personId, name: kept.personName },
    startsOn: kept.startsOn,
    endsOn: kept.endsOn,
    begun: kept.startsOn <= today,
    mayEnd,
  }
}
