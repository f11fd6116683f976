import { Link } from '@tanstack/react-router'
import type { SearchHit } from '#contract/search.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import { placeOfHit } from '../../components/search/hit-place.ts'
import { Marked, UnderHit } from '../../components/search/hit-words.tsx'
import classes from './search-page.module.css'

export function HitList({ kind, hits }: { readonly kind: SearchKind; readonly hits: readonly SearchHit[] }) {
  return (
    <ul className={classes.hits}>
      {hits.map((hit) => {
        const { to, search } = placeOfHit(kind, hit)
        return (
          <li key={hit.id} className={classes.hit}>
            <Link to={to} search={search} data-row={hit.id} className={classes.link}>
              <Marked pieces={hit.title} />
            </Link>
            <UnderHit kind={kind} hit={hit} />
          </li>
        )
      })}
    </ul>
  )
}
