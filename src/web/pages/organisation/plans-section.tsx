import { Link } from '@tanstack/react-router'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import { ProgressLine } from '../../components/progress-line.tsx'
import classes from './organisation.module.css'
import { words } from './ru/organisation.ts'

/** By which plans something is owed here, and how far each is. */
export function PlansSection({ doing: { plans, allPlans } }: { readonly doing: OrganisationDoing }) {
  return (
    <section className={classes.section} aria-labelledby="plans-title">
      <h2 id="plans-title" className={classes.heading}>
        {words.plans} <span className={classes.number}>{allPlans}</span>
      </h2>
      {plans.length === 0 && <p className={classes.under}>{words.noPlans}</p>}
      <ul className={classes.list}>
        {plans.map((plan) => (
          <li key={plan.id} className={classes.row}>
            <Link
              to="/plans/$planId"
              params={{ planId: plan.id }}
              preload={false}
              className={classes.title}
              data-row={plan.id}
            >
              {plan.title}
            </Link>
            <div className={classes.under}>
              {plan.own ? words.ownPlan : plan.organisation === null ? null : words.ofWhom(plan.organisation)}
            </div>
            <ProgressLine counts={plan.counts} />
          </li>
        ))}
      </ul>
      {plans.length < allPlans && (
        <p className={classes.under}>
          {words.morePlans(plans.length, allPlans)} <Link to="/plans">{words.toPlans}</Link>
        </p>
      )}
    </section>
  )
}
