import type { MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import type { EffectCounts } from '#store/task/amend-tasks.ts'
import { sayAdded, sayField, sayMoved, sayTakenOff, amendmentWords as words } from '../ru/amendment.ru.ts'

/** What a change of one measure does to tasks. */
export interface Tallied {
  readonly moved: EffectCounts | null
  readonly takenOff: EffectCounts | null
  readonly added: number
  readonly addedIn: number
  /** Something new is asked of a party whom the plan has not reached yet. */
  readonly unreached: boolean
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
    ...responsible.map((field) => sentence(sayField(field), [words.again])),
    ...(terms.length === 0 && effects.length === 0 ? [] : [sentence(terms.join('; '), effects)]),
  ]
}

function tasksOf({ moved, takenOff, added, addedIn, unreached }: Tallied): readonly string[] {
  return [
    ...(moved === null ? [] : sayMoved(moved)),
    ...(takenOff === null ? [] : sayTakenOff(takenOff)),
    ...(added === 0 ? [] : [sayAdded(added, addedIn)]),
    ...(unreached ? [words.toRollOut] : []),
  ]
}

function sentence(what: string, effects: readonly string[]): string {
  const told = effects.join('; ')
  const text = what === '' ? told : told === '' ? what : `${what}: ${told}`
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
