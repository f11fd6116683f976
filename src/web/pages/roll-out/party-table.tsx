import { Link } from '@tanstack/react-router'
import type { PartyView } from '#contract/roll-out.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { Icon } from '../../components/icon.tsx'
import classes from './roll-out.module.css'
import { words } from './ru/roll-out.ts'

interface PartyTableProps {
  readonly planId: string
  /** Whose plan it is. */
  readonly owner: OrganisationKind
  readonly parties: readonly PartyView[]
}

/** The distinct parties of the plan, those that reach nobody first; each opens beside the list. */
export function PartyTable({ planId, owner, parties }: PartyTableProps) {
  const sorted = parties.toSorted((one, other) => Number(other.reached === 0) - Number(one.reached === 0))
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.words}</th>
          <th scope="col">{words.columns.meant}</th>
          <th scope="col">{words.columns.reached}</th>
          <th scope="col">{words.columns.measures}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((party) => (
          <tr key={party.party}>
            <th scope="row">
              <Link
                to="/plans/$planId/roll-out"
                params={{ planId }}
                search={{ party: party.party }}
                resetScroll={false}
                data-row={party.party}
              >
                {party.words}
              </Link>
            </th>
            <td>
              <div>{words.target(party, owner)}</div>
              <div className={classes.soft}>{words.by[party.by]}</div>
            </td>
            <td>
              <Reached party={party} />
            </td>
            <td>
              {party.main.length > 0 && <div>{words.main(party.main.length)}</div>}
              {party.co.length > 0 && <div className={classes.soft}>{words.co(party.co.length)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reached({ party }: { readonly party: PartyView }) {
  if (party.unreached === null) return words.reached(party.reached)
  return (
    <span className={classes.unreached}>
      <Icon name="warning" size={16} />
      <span>{words.unreached[party.unreached]}</span>
    </span>
  )
}
