import type { Result } from '#core/result.ts'
import type { ApplicationRefusal } from '../refusal.ts'

export interface Enacted {
  readonly plans: readonly {
    readonly id: string
    readonly title: string
    readonly measures: number
    readonly tasks: number
  }[]
}

/** What keeps the draft from being a plan, row by row, for whoever has it open. */
export interface EnactProblem {
  readonly code: string
  readonly message: string
  /** Index into the reading's plans. */
  readonly plan: number
  readonly measureKey: string | null
}

export type Enactment =
  | Result<Enacted, ApplicationRefusal>
  | { readonly ok: false; readonly refusal: ApplicationRefusal; readonly problems: readonly EnactProblem[] }
