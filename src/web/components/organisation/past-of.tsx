import { Link } from '@tanstack/react-router'
import type { OrganisationView } from '#contract/organisation.ts'
import { api } from '../../api.ts'
import { fullDate } from '../../ru/dates.ts'
import classes from './organisation.module.css'
import { words } from './ru/past.ts'

/** How an organisation was called before, by which acts it was changed, what it was joined to, and what was joined to it. */
export function PastOf({ view }: { readonly view: OrganisationView }) {
  const { formerNames, successor, joined, acts } = view
  return (
    <>
      {successor !== null && (
        <p className={classes.told}>
          {words.joinedTo(fullDate(successor.on), successor.act)}
          <ToOrganisation id={successor.id} name={successor.shortName} />
        </p>
      )}
      {formerNames.length > 0 && (
        <ul className={classes.past}>
          {formerNames.map(({ name, until }) => (
            <li key={`${until} ${name}`}>{words.former(fullDate(until), name)}</li>
          ))}
        </ul>
      )}
      {acts.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{words.acts}</h3>
          <ul className={classes.past}>
            {acts.map(({ id, change, text, fileName }) => (
              <li key={id}>
                {words.actOf[change]}: {text}
                {fileName !== null && (
                  <div className={classes.under}>
                    <a href={api.organisationActAddress(view.id, id)}>{words.scan(fileName)}</a>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {joined.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{words.joined}</h3>
          <ul className={classes.past}>
            {joined.map((one) => (
              <li key={one.id}>
                <ToOrganisation id={one.id} name={one.shortName} />
                <div className={classes.under}>{words.joinedOn(fullDate(one.on), one.act)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function ToOrganisation({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
      {name}
    </Link>
  )
}
