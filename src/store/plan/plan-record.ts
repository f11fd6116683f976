import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { BasisDraft, ClauseDraft, PlanLevel, TargetDraft } from '#core/plan/plan-draft.ts'
import type { Track } from '#core/plan/track.ts'

export type PlanState = 'in-force' | 'withdrawn' | 'superseded'

/** A plan as it is kept, without its rows. */
export interface PlanRecord {
  readonly regionId: string
  readonly id: string
  readonly organisationId: string
  readonly actId: string | null
  readonly draftId: string | null
  /** Which of the draft's plans it was made of, from 0. */
  readonly draftPosition: number
  readonly title: string
  readonly level: PlanLevel
  readonly startOn: CivilDate
  readonly endOn: CivilDate | null
  readonly horizonOn: CivilDate
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  /** Due days that fall on days off move to the next working day. */
  readonly movesDueDays: boolean
  /** The plan of the level above that it was made from, and the task that asked for it. */
  readonly upperPlanId: string | null
  readonly upperTaskId: string | null
  readonly edition: number
  readonly lineId: string
  readonly state: PlanState
  readonly sha256: string | null
  readonly fileName: string | null
  readonly enactedAt: string
  /** The first day on which this edition holds, as its organisation counts days. */
  readonly enactedOn: CivilDate | null
  readonly enactedBy: string
  readonly closedAt: string | null
  /** When an act changed it last; null: it is as it was first put in force. */
  readonly amendedAt: string | null
  /** By which act, and out of which draft; null as before. */
  readonly amendingActId: string | null
  readonly amendingDraftId: string | null
  /** Of an edition that an act has changed since: the plan that went on from it, whose tasks its rows speak of. */
  readonly copyOf?: string
}

export interface ActRecord {
  readonly regionId: string
  readonly id: string
  readonly organisationId: string
  readonly kind: string | null
  readonly issuer: string | null
  readonly number: string | null
  readonly signedOn: CivilDate | null
  readonly place: string | null
  readonly title: string | null
  readonly basis: readonly BasisDraft[]
  readonly clauses: readonly Pick<ClauseDraft, 'number' | 'text'>[]
  readonly signatory: { readonly position: string; readonly name: string } | null
}

export interface SectionRecord {
  readonly id: string
  readonly planId: string
  readonly position: number
  readonly number: string | null
  readonly title: string
  readonly startOn: CivilDate | null
  readonly endOn: CivilDate | null
}

export interface MeasureRecord {
  readonly id: string
  readonly planId: string
  readonly sectionId: string | null
  readonly position: number
  readonly number: string | null
  readonly track: Track | null
  readonly pair: number | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly extra: readonly { readonly heading: string; readonly text: string }[]
  /** The measure of the upper plan that this one carries out. */
  readonly upperMeasureId: string | null
  readonly place: { readonly block: number; readonly row?: number; readonly column?: number } | null
  /** In an edition that is no more: the row of the plan that went on from this one. */
  readonly copyOf?: string
}
