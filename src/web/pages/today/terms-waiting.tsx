import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { Icon } from '../../components/icon.tsx'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** Plans in force with terms that wait for a date from whoever looks. */
export function TermsWaiting({ undated }: { readonly undated: Today['undated'] }) {
  return (
    <section className={classes.group} aria-labelledby="undated-title">
      <h2 id="undated-title" className={classes.heading}>
        {words.undated}{' '}
        <span className={classes.count}>{undated.reduce((sum, { terms }) => sum + terms, 0)}</span>
      </h2>
      <ul className={classes.rows}>
        {undated.map((plan) => (
          <li key={plan.id} className={classes.row}>
            <span className={classes.shape}>
              <Icon name="today" size={16} />
            </span>
            <div className={classes.what}>
              <Link
                to="/plans/$planId"
                params={{ planId: plan.id }}
                search={{ view: 'terms' }}
                className={classes.link}
                data-row={plan.id}
              >
                {plan.title}
              </Link>
              <div className={classes.under}>{words.undatedTerms(plan.terms)}</div>
            </div>
            <div className={classes.when}>{words.setDates}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
