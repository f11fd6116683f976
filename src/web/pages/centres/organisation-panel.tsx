import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OrganisationView } from '#contract/organisation.ts'
import { mayStandUnder } from '#core/organisation/organisation.ts'
import { Faces } from '../../components/faces.tsx'
import { History } from '../../components/history.tsx'
import { PassportWords } from '../../components/organisation/passport-words.tsx'
import { PastOf } from '../../components/organisation/past-of.tsx'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { queries } from '../../queries.ts'
import classes from './centres.module.css'
import { MoveSection } from './move-section.tsx'
import { PassportForm } from './passport-form.tsx'
import { words as tree } from './ru/centres.ts'
import { words } from './ru/passport.ts'

interface OrganisationPanelProps {
  readonly id: string
  readonly onClose: () => void
}

/** One organisation beside the list: its passport, to be changed or read, and what was changed in it. */
export function OrganisationPanel({ id, onClose }: OrganisationPanelProps) {
  const query = useQuery(queries.organisation(id))
  const view = query.data
  return (
    <SidePanel
      of={id}
      title={view?.passport.shortName ?? (query.error === null ? '' : words.goneTitle)}
      over={view === undefined ? undefined : <Over view={view} />}
      onClose={onClose}
    >
      <Faces query={query}>
        {(shown) => (
          <>
            <p className={classes.toPage}>
              <Link to="/organisations/$organisationId" params={{ organisationId: shown.id }}>
                {words.toPage}
              </Link>
            </p>
            {shown.mayMend && <AddUnder view={shown} />}
            {shown.mayMend && <MoveSection key={`move ${shown.id}`} view={shown} />}
            {shown.mayMend ? <PassportForm key={shown.id} view={shown} /> : <PassportWords view={shown} />}
            <PastOf view={shown} />
            <h3 className={classes.subtitle}>{words.history}</h3>
            <History of={{ thing: 'organisation', id: shown.id }} empty={words.noHistory} />
          </>
        )}
      </Faces>
    </SidePanel>
  )
}

function Over({ view }: { readonly view: OrganisationView }) {
  const parts = [
    words.kind[view.kind],
    view.parent?.shortName ?? null,
    view.schools > 0 ? tree.count('school', view.schools) : null,
    view.centres > 0 ? tree.count('centre', view.centres) : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function AddUnder({ view }: { readonly view: OrganisationView }) {
  const kinds = (['municipality', 'school', 'centre'] as const).filter((kind) =>
    mayStandUnder(kind, view.kind),
  )
  if (kinds.length === 0) return null
  return (
    <div className={classes.actions}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/centres"
              search={(old) => ({ ...old, organisation: view.id, add: kind })}
              resetScroll={false}
              {...props}
            />
          )}
        >
          {words.add[kind]}
        </Button>
      ))}
    </div>
  )
}
