import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import type { EffectCounts } from '#store/task/amend-tasks.ts'
import {
  sayAdded,
  sayField,
  sayHanded,
  sayMoved,
  sayTakenOff,
  amendmentWords as words,
} from '../ru/amendment.ru.ts'

/** What a change of one measure does to tasks. */
export interface Tallied {
  readonly moved: EffectCounts | null
  readonly takenOff: EffectCounts | null
  readonly added: number
  readonly addedIn: number
  /** Who is to do something new could not be placed: it is the owner's. */
  readonly fallen: boolean
  /** null: nobody else is named, or the plan lies on its owner alone. */
  readonly handed: HandedOn | null
}

/** What naming others does to tasks. */
export interface HandedOn {
  readonly added: number
  readonly addedIn: number
  readonly takenOff: number
  readonly takenOffIn: number
  /** Worked on, and where they are. */
  readonly kept: number
  readonly fallen: boolean
}

/** What becomes of a measure, in sentences: its words first, with what that does to its tasks. */
export function sayChange(change: MeasureChange, tallied: Tallied): readonly string[] {
  const { before, after, fields, assignments } = change
  if (before !== null && after === null) return [sentence(words.dropped, tasksOf(tallied))]
  if (before === null) return [sentence(words.added, tasksOf(tallied))]
  const own = assignments.flatMap((one) => one.fields)
  const terms = [
    ...own.filter(({ field }) => field === 'due').map(sayField),
    ...assignments.filter((one) => one.before === null).map((one) => words.termAdded(one.after?.due ?? null)),
    ...assignments
      .filter((one) => one.after === null)
      .map((one) => words.termDropped(one.before?.due ?? null)),
  ]
  const responsible = own.filter(({ field }) => field === 'responsible')
  const effects = tasksOf(tallied)
  return [
    ...fields.map((field) => sentence(sayField(field), [])),
    ...responsible.map((field) => sentence(sayField(field), handedOf(tallied))),
    ...(terms.length === 0 && effects.length === 0 ? [] : [sentence(terms.join('; '), effects)]),
  ]
}

function tasksOf({ moved, takenOff, added, addedIn, fallen }: Tallied): readonly string[] {
  return [
    ...(moved === null ? [] : sayMoved(moved)),
    ...(takenOff === null ? [] : sayTakenOff(takenOff)),
    ...(added === 0 ? [] : [sayAdded(added, addedIn)]),
    ...(fallen ? [words.fallen] : []),
  ]
}

function handedOf({ handed }: Tallied): readonly string[] {
  return handed === null ? [words.again] : sayHanded(handed)
}

function sentence(what: string, effects: readonly string[]): string {
  const told = effects.join('; ')
  const text = what === '' ? told : told === '' ? what : `${what}: ${told}`
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
