import { Link } from '@tanstack/react-router'
import type { SearchGroups } from '#contract/search.ts'
import { words as found } from '../../components/search/ru/search.ts'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import classes from './search-page.module.css'

/** The best of each kind, and the way to the rest. */
export function GroupsFound({
  text,
  found: { groups, similar, most },
}: {
  readonly text: string
  readonly found: SearchGroups
}) {
  if (groups.length === 0) return <NothingFound text={text} />
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
            <span className={classes.count}>{found.brief(count, most)}</span>
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
