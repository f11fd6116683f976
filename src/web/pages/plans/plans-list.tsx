import { Link } from '@tanstack/react-router'
import type { PlanLine } from '#contract/plan.ts'
import { ProgressLine } from '../../components/progress-line.tsx'
import { period } from '../../ru/dates.ts'
import { PlanUnderLine } from './plan-under-line.tsx'
import classes from './plans.module.css'

/** Plans on a phone: the title, its act, and how far it is. */
export function PlansList({ plans }: { readonly plans: readonly PlanLine[] }) {
  return (
    <ul className={classes.list}>
      {plans.map((plan) => (
        <li key={plan.id} className={classes.item}>
          <Link to="/plans/$planId" params={{ planId: plan.id }} className={classes.title} data-row={plan.id}>
            {plan.title}
          </Link>
          <PlanUnderLine plan={plan} />
          <div className={classes.under}>
            {plan.organisation.shortName} · {period(plan.start, plan.end)}
          </div>
          <ProgressLine counts={plan.standing} />
        </li>
      ))}
    </ul>
  )
}
