import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Upload } from '#contract/upload.ts'
import { moment } from '../../ru/dates.ts'
import classes from './import.module.css'
import { words } from './ru/import.ts'

interface KnownOriginalsProps {
  readonly upload: Upload
  readonly onNothing: () => void
}

/** The same bytes were read before: open what came of them, read them as a new edition, or do nothing. */
export function KnownOriginals({ upload, onNothing }: KnownOriginalsProps) {
  return (
    <div className={classes.known}>
      <div>
        <b>{words.known}.</b> {words.knownHow}
      </div>
      <ul>
        {upload.known.map((known) => (
          <li key={known.id}>
            <span>
              {known.kind === 'plan'
                ? words.knownPlan(known.title, known.organisation, moment(known.at))
                : words.knownDraft(known.title, known.organisation, moment(known.at))}
            </span>
            {known.kind === 'plan' ? (
              <Link to="/plans/$planId" params={{ planId: known.id }}>
                {words.openPlan}
              </Link>
            ) : (
              <Link to="/drafts/$draftId" params={{ draftId: known.id }}>
                {words.openDraft}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <Group>
        {upload.draftId !== null && (
          <Button
            renderRoot={(props) => (
              <Link to="/drafts/$draftId" params={{ draftId: upload.draftId ?? '' }} {...props} />
            )}
          >
            {words.newEdition}
          </Button>
        )}
        <Button variant="default" onClick={onNothing}>
          {words.nothing}
        </Button>
      </Group>
    </div>
  )
}
