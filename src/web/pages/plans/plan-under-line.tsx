import type { PlanLine } from '#contract/plan.ts'
import classes from './plans.module.css'
import { words } from './ru/plans.ts'

/** Under a plan's title: its act, how many measures, and what is not as usual. */
export function PlanUnderLine({ plan }: { readonly plan: PlanLine }) {
  const parts = [
    plan.state === 'in-force' ? null : words.state[plan.state],
    plan.act,
    words.measures(plan.measures),
    plan.edition > 1 ? words.edition(plan.edition) : null,
  ]
  return <div className={classes.under}>{parts.filter((part) => part !== null).join(' · ')}</div>
}
