/** Why a draft cannot be put in force: only what makes a plan impossible. Findings are warnings and no hindrance. */
export type PlanProblemCode =
  | 'plan/none'
  | 'plan/title-missing'
  | 'plan/period-missing'
  | 'plan/period-not-dates'
  | 'plan/period-reversed'
  | 'plan/period-too-long'
  | 'plan/no-measures'
  | 'plan/too-many-windows'
  | 'section/title-missing'
  | 'section/period-not-dates'
  | 'section/period-reversed'
  | 'measure/title-missing'
  | 'measure/section-gone'
  | 'measure/no-assignment'

export interface PlanProblem {
  readonly code: PlanProblemCode
  readonly params?: Readonly<Record<string, string | number>>
  /** The row it speaks of; null where it is the plan itself or a section. */
  readonly measureKey: string | null
}
