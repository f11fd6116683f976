import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type SearchKind, searchKinds } from '#core/search/search-kind.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { words as found } from '../../components/search/ru/search.ts'
import { isWorthAsking } from '../../components/search/worth-asking.ts'
import { SearchField } from '../../components/search-field.tsx'
import { queries } from '../../queries.ts'
import { GroupsFound } from './groups-found.tsx'
import { KindFound } from './kind-found.tsx'
import { words } from './ru/search-page.ts'
import classes from './search-page.module.css'

const route = getRouteApi('/inside/search')
const shownOfKind = 5

/** Everything that I see, by its words: the best of each kind, or all of one. */
export function SearchPage() {
  const { q = '', kind: named } = route.useSearch()
  const navigate = route.useNavigate()
  const kind = searchKinds.find((one) => one === named)
  const text = q.trim()
  const setText = useCallback(
    (typed: string) => void navigate({ search: (old) => ({ ...old, q: typed }), replace: true }),
    [navigate],
  )
  const worth = isWorthAsking(text)
  const groups = useQuery({ ...queries.search(text, shownOfKind), enabled: worth })
  return (
    <>
      <PageBar title={words.title} tabTitle={text === '' ? words.title : `${text} · ${words.title}`}>
        <SearchField label={found.placeholder} value={q} onChange={setText} everything />
        {worth && (
          <Kinds text={text} chosen={kind} counts={countsOf(groups.data)} most={groups.data?.most ?? 0} />
        )}
      </PageBar>
      {!worth ? (
        <Nothing />
      ) : kind !== undefined ? (
        <KindFound key={`${kind} ${text}`} text={text} kind={kind} />
      ) : (
        <Faces query={groups}>{(answer) => <GroupsFound text={text} found={answer} />}</Faces>
      )}
    </>
  )
}

type Counts = Partial<Readonly<Record<SearchKind, number>>>

function countsOf(
  answer: { readonly groups: readonly { kind: SearchKind; count: number }[] } | undefined,
): Counts {
  return Object.fromEntries((answer?.groups ?? []).map(({ kind, count }) => [kind, count]))
}

interface KindsProps {
  readonly text: string
  readonly chosen: SearchKind | undefined
  readonly counts: Counts
  readonly most: number
}

/** Everything stands at the same address as one kind, but for its kind. */
const wholeAddress = { exact: true, includeSearch: true }

/** The kinds of which something is found, and the one that is looked through. */
function Kinds({ text, chosen, counts, most }: KindsProps) {
  const shown = searchKinds.filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen)
  return (
    <nav aria-label={words.kinds} className={classes.kinds}>
      <Link to="/search" search={{ q: text }} className={classes.kind} activeOptions={wholeAddress}>
        {words.everything}
      </Link>
      {shown.map((kind) => (
        <Link
          key={kind}
          to="/search"
          search={{ q: text, kind }}
          className={classes.kind}
          activeOptions={wholeAddress}
        >
          {found.kind[kind]}
          {counts[kind] !== undefined && (
            <span className={classes.count}>{found.brief(counts[kind], most)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

/** Before anything is asked: what can be found, and how. */
function Nothing() {
  return (
    <EmptyFace icon="search" title={words.emptyTitle}>
      <p>{words.emptyHow}</p>
      <p>
        {words.examples}{' '}
        {words.exampleWords.map((example, at) => (
          <span key={example}>
            {at > 0 && ', '}
            <Link to="/search" search={{ q: example }}>
              {example}
            </Link>
          </span>
        ))}
        .
      </p>
    </EmptyFace>
  )
}
