import { Link } from '@tanstack/react-router'
import type { Amendment } from '#contract/amendment.ts'
import { PartialNote } from '../../components/faces.tsx'
import classes from './amendment.module.css'
import { words } from './ru/amendment.ts'

/** Whom the new and the changed responsible parties reach, and who could not be placed. */
export function Parties({ amendment }: { readonly amendment: Amendment }) {
  const { rolledOut, parties, plan, counts } = amendment
  if (!rolledOut) return counts.added === 0 ? null : <PartialNote>{words.notRolledOut}</PartialNote>
  if (parties.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="parties-title">
      <h2 id="parties-title">{words.parties}</h2>
      <p className={classes.soft}>{words.partiesHow}</p>
      <dl className={classes.parties}>
        {parties.map((party) => (
          <div key={party.words} data-unreached={party.unreached !== null}>
            <dt>{party.words}</dt>
            <dd>
              {words.party(party)} <span className={classes.soft}>{words.partyOf(party)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {parties.some(({ unreached }) => unreached !== null) && (
        <p>
          {words.toPlaceHow}{' '}
          <Link to="/plans/$planId/roll-out" params={{ planId: plan.id }}>
            {words.toPlace}
          </Link>
        </p>
      )}
    </section>
  )
}
