import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { StandingShape, standingColor } from '../../components/standing-shape.tsx'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** How plans stand with those whom I oversee, a line a plan; each opens into its matrix. */
export function PlansBehind({ behind: { plans, all } }: { readonly behind: Today['behind'] }) {
  if (plans.length === 0) return null
  return (
    <section className={classes.group} aria-labelledby="behind-title">
      <h2 id="behind-title" className={classes.heading}>
        {words.behind} <span className={classes.count}>{all}</span>
      </h2>
      <ul className={classes.rows}>
        {plans.map((plan) => {
          const standing = plan.overdue > 0 ? 'overdue' : 'due-soon'
          return (
            <li key={plan.id} className={classes.row}>
              <span className={classes.shape}>
                <StandingShape standing={standing} />
              </span>
              <div className={classes.what}>
                <Link
                  to="/plans/$planId"
                  params={{ planId: plan.id }}
                  search={{ view: 'matrix' }}
                  className={classes.link}
                  data-row={plan.id}
                >
                  {plan.title}
                </Link>
                <div className={classes.under}>{plan.organisation}</div>
              </div>
              <div className={`${classes.when} ${classes.told}`}>
                {plan.overdue > 0 && (
                  <span style={{ color: standingColor.overdue }}>
                    {words.isBehind(plan.behind, plan.overdue)}
                  </span>
                )}
                {plan.soon > 0 && <span className={classes.date}>{words.dueSoon(plan.soon)}</span>}
              </div>
            </li>
          )
        })}
      </ul>
      {plans.length < all && (
        <p className={classes.none}>
          {words.more(plans.length, all)} <Link to="/plans">{words.openPlans}</Link>
        </p>
      )}
    </section>
  )
}
