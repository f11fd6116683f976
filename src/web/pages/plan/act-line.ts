import type { PlanView } from '#contract/plan.ts'
import { fullDate } from '../../ru/dates.ts'
import { words } from './ru/about.ts'

type Act = NonNullable<PlanView['act']>

/** «Постановление от 8 ноября 2021 г. № 557». */
export function actLine(act: Pick<Act, 'kind' | 'date' | 'number'>): string {
  const line = words.actLine(
    act.kind ?? words.actKind,
    act.date === null ? null : fullDate(act.date),
    act.number,
  )
  return line.charAt(0).toUpperCase() + line.slice(1)
}
