import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonView } from '#contract/person.ts'
import { Faces } from '../../components/faces.tsx'
import { History } from '../../components/history.tsx'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { StandInForm } from '../../components/stand-in/stand-in-form.tsx'
import { StandInList } from '../../components/stand-in/stand-in-list.tsx'
import { queries } from '../../queries.ts'
import { shortDate } from '../../ru/dates.ts'
import { LeaveForm } from './leave-form.tsx'
import { PasswordLinkButton } from './password-link-button.tsx'
import classes from './people.module.css'
import { PersonForm } from './person-form.tsx'
import { PersonRoles } from './person-roles.tsx'
import { person as words } from './ru/people.ts'

interface PersonPanelProps {
  readonly id: string
  readonly onClose: () => void
}

/** One person beside the list: roles, how they are reached, who stands in for them, what they control, and their leaving. */
export function PersonPanel({ id, onClose }: PersonPanelProps) {
  const query = useQuery(queries.person(id))
  const view = query.data
  return (
    <SidePanel
      of={id}
      title={view?.name ?? (query.error === null ? '' : words.goneTitle)}
      over={view?.post ?? undefined}
      onClose={onClose}
    >
      <Faces query={query}>{(shown) => <Person person={shown} />}</Faces>
    </SidePanel>
  )
}

function Person({ person }: { readonly person: PersonView }) {
  const { mayMend, me, left, leavesOn } = person
  const works = !left && leavesOn === null
  return (
    <>
      {leavesOn !== null && <p className={classes.late}>{words.leaves(shortDate(leavesOn))}</p>}
      {me && <p className={classes.under}>{words.me}</p>}
      {!me && !mayMend && works && <p className={classes.under}>{words.notYours}</p>}
      {!works && <p className={classes.under}>{words.comeBack}</p>}
      <PersonRoles person={person} mayGive={!me} />
      {mayMend && (
        <>
          <h3 className={classes.subtitle}>{words.facts}</h3>
          <p className={classes.how}>{words.signInName(person.signInName ?? '')}</p>
          <PersonForm person={person} />
          <PasswordLinkButton person={person} />
        </>
      )}
      {works && (person.standIns.length > 0 || mayMend) && (
        <>
          <h3 className={classes.subtitle}>{words.standIns}</h3>
          {person.standIns.length > 0 && <StandInList standIns={person.standIns} />}
          {mayMend && <StandInForm absentId={person.id} today={person.today} />}
        </>
      )}
      {person.controls.length > 0 && <Controlled person={person} />}
      {mayMend && works && <LeaveForm person={person} />}
      <h3 className={classes.subtitle}>{words.history}</h3>
      <History of={{ thing: 'person', id: person.id }} empty={words.noHistory} />
    </>
  )
}

function Controlled({ person }: { readonly person: PersonView }) {
  return (
    <>
      <h3 className={classes.subtitle}>{words.controls}</h3>
      {person.leavesOn !== null && <p className={classes.late}>{words.handOnFirst}</p>}
      <ul className={classes.history}>
        {person.controls.map((plan) => (
          <li key={plan.id}>
            <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ view: 'about' }}>
              {plan.title}
            </Link>
            <div className={classes.under}>{plan.organisation}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
