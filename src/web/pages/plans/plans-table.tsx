import { Link } from '@tanstack/react-router'
import type { PlanLine } from '#contract/plan.ts'
import { ProgressLine } from '../../components/progress-line.tsx'
import { period, shortDate } from '../../ru/dates.ts'
import { PlanUnderLine } from './plan-under-line.tsx'
import classes from './plans.module.css'
import { words } from './ru/plans.ts'

/** Plans on a wide screen. */
export function PlansTable({ plans }: { readonly plans: readonly PlanLine[] }) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.plan}</th>
          <th scope="col" className={classes.organisation}>
            {words.columns.organisation}
          </th>
          <th scope="col" className={classes.period}>
            {words.columns.period}
          </th>
          <th scope="col" className={classes.progress}>
            {words.columns.progress}
          </th>
          <th scope="col" className={classes.next}>
            {words.columns.next}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">
              <Link
                to="/plans/$planId"
                params={{ planId: plan.id }}
                className={classes.title}
                data-row={plan.id}
              >
                {plan.title}
              </Link>
              <PlanUnderLine plan={plan} />
            </th>
            <td>{plan.organisation.shortName}</td>
            <td>{period(plan.start, plan.end)}</td>
            <td>
              <ProgressLine counts={plan.standing} brief />
            </td>
            <td className={classes.next}>{plan.nextDue === null ? words.noNext : shortDate(plan.nextDue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
