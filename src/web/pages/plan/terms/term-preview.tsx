import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { Settlement } from '#contract/term.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { words } from './ru/terms.ts'
import classes from './terms.module.css'
import { windowWords } from './windows-words.ts'

interface TermPreviewProps {
  readonly planId: string
  readonly termId: string
  /** null: nothing is said yet. */
  readonly settlement: Settlement | null
}

const most = 12

/** The dates that tasks would get, day by day, moved off days off where the plan does so. */
export function TermPreview({ planId, termId, settlement }: TermPreviewProps) {
  const asked = useDeferredValue(settlement)
  const query = useQuery({ ...queries.termPreview(planId, termId, asked), enabled: asked !== null })
  return (
    <div className={classes.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {asked === null ? (
        <p className={classes.soft}>{words.previewNone}</p>
      ) : query.error !== null ? (
        <p className={classes.soft}>{sentenceOf(query.error)}</p>
      ) : (
        <ul className={classes.list}>
          {(query.data?.windows ?? []).slice(0, most).map((window) => (
            <li key={`${window.start} ${window.end}`}>{windowWords(window)}</li>
          ))}
          {query.data !== undefined && query.data.windows.length > most && (
            <li>{words.more(query.data.windows.length - most)}</li>
          )}
        </ul>
      )}
    </div>
  )
}
