import { readFile } from 'node:fs/promises'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import type { TaskCommand } from '#core/task/task-command.ts'

/** What is laid by a task: a file that lies in `proofs`, or the address of a page. */
export type DemoProof = { readonly kind: EvidenceKind } & (
  | { readonly file: string; readonly name: string; readonly people?: PeopleShown }
  | { readonly link: string; readonly caption: string }
)

/**
 * What one of the demo's people did on a day. A task is named «document / measure / organisation / due day»: the measure by
 * its number, or its title where it has none; without a due day the first is meant.
 */
export type DemoDeed = {
  readonly on: CivilDate
  /** Sign-in name. */
  readonly by: string
} & (
  | { readonly task: string; readonly step: TaskCommand }
  | { readonly task: string; readonly proof: DemoProof }
  | {
      readonly task: string
      readonly words: string
      /** Sign-in names of who is called. */
      readonly to: readonly string[]
    }
  /** Whoever carries a late task out is reminded of it. */
  | { readonly reminds: string }
  | { readonly invites: DemoGuest }
  /** All that they were told until then is read. */
  | { readonly reads: 'notices' }
)

/** Somebody who was invited and has not come in yet. */
export interface DemoGuest {
  readonly name: string
  readonly post: string
  readonly email: string
  readonly role: Role
  /** Key of an organisation. */
  readonly at: string
}

/** Work that was done on the tasks of one measure, told once for all who owe them. */
export interface DemoWork {
  /** Name of the document that the plan came from. */
  readonly plan: string
  /** Its number, or its title where it has none. */
  readonly measure: string
  readonly note: string
  /** Days after the due day on which it was done, where it was not two days before it. By an organisation's key or a due day. */
  readonly days?: Readonly<Record<string, number>>
  /** Organisations' keys: not done by this. */
  readonly without?: readonly string[]
  /** By an organisation's key or a due day. */
  readonly proofs?: Readonly<Record<string, readonly DemoProof[]>>
}

/** What was done in its turn up to the end of September, and what was done beside it: most of that still waits for somebody. */
export interface DemoStory {
  readonly works: readonly DemoWork[]
  readonly deeds: readonly DemoDeed[]
}

export async function readDemoStory(): Promise<DemoStory> {
  const [works, deeds] = await Promise.all(['works', 'deeds'].map(readPart))
  return { works, deeds } as DemoStory
}

async function readPart(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`story/${name}.json`, import.meta.url), 'utf8'))
}
