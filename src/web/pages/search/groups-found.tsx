import { Link } from '@tanstack/react-router'
import type { SearchGroups } from '#contract/search.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { words as found } from '../../components/search/ru/search.ts'
import { HitList } from './hit-list.tsx'
import { words } from './ru/search-page.ts'
import classes from './search-page.module.css'

/** The best of each kind, and the way to the rest. */
export function GroupsFound({
  text,
  found: { groups, similar, most },
}: {
  readonly text: string
  readonly found: SearchGroups
}) {
  if (groups.length === 0)
    return (
      <EmptyFace icon="search" title={words.noneTitle}>
        {words.noneHow(text)}
      </EmptyFace>
    )
  return (
    <div className={classes.found}>
      {similar && (
        <p role="status" className={classes.note}>
          {found.similar}
        </p>
      )}
      {groups.map(({ kind, hits, count }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`} className={classes.title}>
            {found.kind[kind]}
          </h2>
          <HitList kind={kind} hits={hits} />
          {count > hits.length && (
            <Link to="/search" search={{ q: text, kind }} className={classes.rest}>
              {count >= most ? found.manyMore(kind, most) : found.more(kind, count - hits.length)}
            </Link>
          )}
        </section>
      ))}
    </div>
  )
}
