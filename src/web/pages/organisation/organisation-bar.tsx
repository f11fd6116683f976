import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { shortDate } from '../../ru/dates.ts'
import classes from './organisation.module.css'
import { words } from './ru/organisation.ts'
import { SubscribeButton } from './subscribe-button.tsx'
import { type View, views } from './views.ts'

interface OrganisationBarProps {
  readonly organisation: OrganisationView
  readonly view: View
  /** What can be done with the view. */
  readonly actions: ReactNode
}

/** Which organisation it is, where it stands, and what can be done here. */
export function OrganisationBar({ organisation, view, actions }: OrganisationBarProps) {
  const { id, kind, parent, passport, schools, centres } = organisation
  const seesTasks = useSelf().actions.includes('task/see')
  const about = [
    words.kind[kind],
    passport.settlement,
    kind === 'centre' && passport.profile !== null ? words.profile[passport.profile] : null,
    schools > 0 ? words.count('school', schools) : null,
    centres > 0 ? words.count('centre', centres) : null,
    passport.closedOn === null ? null : words.closed(shortDate(passport.closedOn)),
  ].filter((part) => part !== null && part !== '')
  return (
    <PageBar
      title={passport.shortName}
      trail={
        <>
          <Link to="/centres">{words.centres}</Link>
          {parent !== null && (
            <>
              {' › '}
              <Link to="/organisations/$organisationId" params={{ organisationId: parent.id }}>
                {parent.shortName}
              </Link>
            </>
          )}
        </>
      }
      aside={about.join(' · ')}
      actions={
        <>
          {seesTasks && <SubscribeButton organisationId={id} />}
          {actions}
          {organisation.mayMend && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/centres" search={{ organisation: id }} {...props} />}
            >
              {words.mend}
            </Button>
          )}
        </>
      }
    >
      <nav className={classes.views} aria-label={words.views}>
        {views
          .filter((one) => seesTasks || one === '' || one === 'history')
          .map((one) => (
            <Link
              key={one}
              to="/organisations/$organisationId"
              params={{ organisationId: id }}
              search={{ view: one }}
              className={classes.view}
              aria-current={one === view ? 'page' : undefined}
              resetScroll={false}
            >
              {words.view[one]}
            </Link>
          ))}
      </nav>
    </PageBar>
  )
}
