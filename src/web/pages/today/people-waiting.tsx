import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { Icon } from '../../components/icon.tsx'
import { moment } from '../../ru/dates.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

type Invitation = Today['invitations'][number]

/** Who was invited and has not come in yet. */
export function PeopleWaiting({ invitations }: { readonly invitations: readonly Invitation[] }) {
  return (
    <section className={classes.group} aria-labelledby="people-title">
      <h2 id="people-title" className={classes.heading}>
        {words.people} <span className={classes.count}>{invitations.length}</span>
      </h2>
      <ul className={classes.rows}>
        {invitations.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.shape}>
              <Icon name="person" size={16} />
            </span>
            <div className={classes.what}>
              <Link to="/people" className={classes.link} data-row={one.id}>
                {one.name}
              </Link>
              <div className={classes.under}>
                {one.roles
                  .map(({ role, organisation }) => `${roleWords[role]}, ${organisation.shortName}`)
                  .join(' · ')}
              </div>
            </div>
            <div className={classes.when}>{state(one)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function state({ expired, letter, sentAt }: Invitation): string {
  if (expired) return words.inviteExpired
  return letter === 'given-up' ? words.inviteLost : words.invited(moment(sentAt))
}
