import type { MarkedWords, SearchHit } from '#contract/search.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import { shortDate } from '../../ru/dates.ts'
import { StandingMark } from '../standing-mark.tsx'
import classes from './hit.module.css'
import { words } from './ru/search.ts'

/** Words as they were written; what was looked for stands out. */
export function Marked({ pieces }: { readonly pieces: MarkedWords }) {
  let at = 0
  return pieces.map(({ text, marked }) => {
    const key = at
    at += text.length
    return marked ? (
      <mark key={key} className={classes.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })
}

/** What is told of something found under its title. */
export function UnderHit({ kind, hit }: { readonly kind: SearchKind; readonly hit: SearchHit }) {
  const past = hit.past ? words.past[kind] : undefined
  const parts = [...hit.under, ...(past === undefined ? [] : [past])]
  return (
    <>
      {hit.text !== null && (
        <span className={classes.text}>
          <Marked pieces={hit.text} />
        </span>
      )}
      {(parts.length > 0 || hit.standing !== null) && (
        <span className={classes.under}>
          {hit.standing !== null && (
            <>
              <span className={classes.standing}>
                <StandingMark standing={hit.standing} />
              </span>
              {hit.dueOn !== null && ` · ${words.due(shortDate(hit.dueOn))}`}
              {parts.length > 0 && ' · '}
            </>
          )}
          {parts.join(' · ')}
        </span>
      )}
    </>
  )
}
