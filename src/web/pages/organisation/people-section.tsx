import { Link } from '@tanstack/react-router'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import classes from './organisation.module.css'
import { words } from './ru/organisation.ts'

interface PeopleSectionProps {
  readonly organisationId: string
  readonly people: NonNullable<OrganisationDoing['people']>
}

/** Who holds a role at the organisation itself; only for who looks after its people. */
export function PeopleSection({ organisationId, people }: PeopleSectionProps) {
  return (
    <section className={classes.section} aria-labelledby="people-title">
      <h2 id="people-title" className={classes.heading}>
        {words.people} <span className={classes.number}>{new Set(people.map(({ id }) => id)).size}</span>
      </h2>
      {people.length === 0 && <p className={classes.under}>{words.nobody}</p>}
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={`${person.id} ${person.role}`} className={classes.row}>
            <Link to="/people" search={{ person: person.id }} preload={false} className={classes.title}>
              {person.name}
            </Link>
            <div className={classes.under}>
              {[roleWords[person.role], person.post].filter((part) => part !== null).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/people" search={{ organisation: organisationId }} preload={false}>
          {words.toPeople}
        </Link>
      </p>
    </section>
  )
}
