import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import type { TaskCommand } from '#core/task/task-command.ts'

/** A task of the demo, by what stands in its documents. */
export interface DemoTask {
  /** Name of the document that its plan came from. */
  readonly plan: string
  /** The measure's number, or its title where it has none. */
  readonly measure: string
  /** Key of the organisation that owes it. */
  readonly of: string
  /** Which of several; the first where it is not named. */
  readonly due?: string
}

/** What is laid by a task: a file that lies in `proofs`, or the address of a page. */
export type DemoProof = { readonly kind: EvidenceKind } & (
  | { readonly file: string; readonly name: string; readonly people?: PeopleShown }
  | { readonly link: string; readonly caption: string }
)

/** What one of the demo's people did on a day. */
export type DemoDeed = {
  readonly on: CivilDate
  /** Sign-in name. */
  readonly by: string
} & (
  | { readonly task: DemoTask; readonly step: TaskCommand }
  | { readonly task: DemoTask; readonly proof: DemoProof }
  | {
      readonly task: DemoTask
      readonly words: string
      /** Sign-in names of who is called. */
      readonly to: readonly string[]
    }
  /** Whoever carries a late task out is reminded of it. */
  | { readonly reminds: DemoTask }
  /** All that they were told until then is read. */
  | { readonly reads: 'notices' }
)

/** Work that was done on the tasks of one measure, told once for all who owe them. */
export interface DemoWork {
  readonly plan: string
  readonly measure: string
  readonly note: string
  /** Days after the due day on which it was done, where it was not two days before it. By an organisation's key or a due day. */
  readonly days?: Readonly<Record<string, number>>
  /** Organisations' keys: not done by this. */
  readonly without?: readonly string[]
  /** By an organisation's key or a due day. */
  readonly proofs?: Readonly<Record<string, readonly DemoProof[]>>
}
