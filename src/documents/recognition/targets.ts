import type { TargetDraft } from '#core/plan/plan-draft.ts'
import { atLeast, atMost, clauseBreak, exact, falling, percent, rising, upTo } from './ru/target-words.ts'

/** The measurable targets that a goal names, each with the clause it stands in. */
export function targetsIn(goal: string): readonly TargetDraft[] {
  const targets: TargetDraft[] = []
  for (const clause of goal.split(clauseBreak)) {
    const text = clause.replace(/[\s.;,]+$/u, '').trim()
    const taken: { readonly from: number; readonly to: number; readonly target: TargetDraft }[] = []
    const take = (pattern: RegExp, operatorOf: (before: string) => TargetDraft['operator'] | null) => {
      for (const match of text.matchAll(pattern)) {
        const from = match.index
        const to = from + match[0].length
        if (taken.some((other) => from < other.to && to > other.from)) continue
        const before = text.slice(0, from)
        const operator = operatorOf(before)
        if (operator === null) continue
        const value = Number((match.groups?.value ?? '').replace(/\s/gu, '').replace(',', '.'))
        const unit = match.groups?.unit ?? ''
        taken.push({ from, to, target: { text, operator, value, unit: percent.test(unit) ? '%' : unit } })
      }
    }
    take(atMost, () => '<=')
    take(atLeast, () => '>=')
    take(upTo, (before) => (falling.test(before) ? '<=' : rising.test(before) ? '>=' : null))
    take(exact, () => '=')
    targets.push(...taken.toSorted((one, other) => one.from - other.from).map(({ target }) => target))
  }
  return targets
}
