import type { TargetDraft } from '#core/plan/plan-draft.ts'
import { atLeast, atMost, clauseBreak, exact, falling, percent, rising, upTo } from './ru/target-words.ts'

/** The measurable targets that a goal names, each with the clause it stands in. */
export function targetsIn(goal: string): readonly TargetDraft[] {
  const targets: TargetDraft[] = []
  for (const clause of goal.split(clauseBreak)) {
    const text = clause.replace(/[\s.;,]+$/u, '').trim()
    const taken: [number, number][] = []
    const take = (pattern: RegExp, operatorOf: (before: string) => TargetDraft['operator'] | null) => {
      for (const match of text.matchAll(pattern)) {
        const from = match.index
        const to = from + match[0].length
        if (taken.some(([a, b]) => from < b && to > a)) continue
        const before = text.slice(0, from)
        const operator = operatorOf(before)
        if (operator === null) continue
        taken.push([from, to])
        const value = Number((match.groups?.value ?? '').replace(/\s/gu, '').replace(',', '.'))
        const unit = match.groups?.unit ?? ''
        targets.push({ text, operator, value, unit: percent.test(unit) ? '%' : unit })
      }
    }
    take(atMost, () => '<=')
    take(atLeast, () => '>=')
    take(upTo, (before) => (falling.test(before) ? '<=' : rising.test(before) ? '>=' : null))
    take(exact, () => '=')
  }
  return targets
}
