import { Link } from '@tanstack/react-router'
import type { PersonLine } from '#contract/person.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { shortDate } from '../../ru/dates.ts'
import classes from './people.module.css'
import { words } from './ru/people.ts'

/** People on a wide screen: a row for each. */
export function PeopleTable({ people }: { readonly people: readonly PersonLine[] }) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.post}</th>
          <th scope="col">{words.columns.roles}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <PersonLink person={person} />
            </th>
            <td>{person.post}</td>
            <td>
              <Roles person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** People on a phone: a few lines for each. */
export function PeopleList({ people }: { readonly people: readonly PersonLine[] }) {
  return (
    <ul className={classes.list}>
      {people.map((person) => (
        <li key={person.id} className={classes.item}>
          <PersonLink person={person} />
          {person.post !== null && <div className={classes.under}>{person.post}</div>}
          <div className={classes.under}>
            <Roles person={person} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function PersonLink({ person }: { readonly person: PersonLine }) {
  return (
    <Link
      to="/people"
      search={(old) => ({ ...old, person: person.id, invite: '' })}
      resetScroll={false}
      className={classes.title}
      data-row={person.id}
    >
      {person.name}
    </Link>
  )
}

function Roles({ person: { roles, leavesOn } }: { readonly person: PersonLine }) {
  return (
    <>
      {roles.map(({ role, organisationId, organisation }) => (
        <div key={`${role} ${organisationId}`}>
          {roleWords[role]},{' '}
          <Link
            to="/organisations/$organisationId"
            params={{ organisationId }}
            preload={false}
            className={classes.place}
          >
            {organisation}
          </Link>
        </div>
      ))}
      {leavesOn !== null && <div className={classes.under}>{words.leaves(shortDate(leavesOn))}</div>}
    </>
  )
}
