import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SearchKind } from '#core/search/search-kind.ts'
import { sentenceOf } from '../../ask.ts'
import { FailedFace, LoadingFace, PartialNote } from '../../components/faces.tsx'
import { words as found } from '../../components/search/ru/search.ts'
import { queries } from '../../queries.ts'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { words } from './ru/search-page.ts'
import classes from './search-page.module.css'

/** All of one kind, a page at a time. */
export function KindFound({ text, kind }: { readonly text: string; readonly kind: SearchKind }) {
  const pages = useInfiniteQuery(queries.searchKind(text, kind))
  const again = () => void pages.refetch()
  if (pages.data === undefined) {
    if (pages.error === null) return <LoadingFace />
    return <FailedFace error={pages.error} onRetry={again} busy={pages.isFetching} />
  }
  const [first] = pages.data.pages
  const hits = pages.data.pages.flatMap((page) => page.hits)
  if (hits.length === 0)
    return (
      <NothingFound
        text={text}
        kind={kind}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/search" search={{ q: text }} {...props} />}
          >
            {words.noneOfKind}
          </Button>
        }
      />
    )
  const most = first?.most ?? 0
  const count = first?.count ?? hits.length
  return (
    <div className={classes.found}>
      {pages.error !== null && (
        <PartialNote onRetry={again} busy={pages.isFetching}>
          {sentenceOf(pages.error)}
        </PartialNote>
      )}
      <p role="status" className={classes.note}>
        {found.counted(kind, count, most)}
        {first?.similar === true && `. ${found.similar}`}
      </p>
      <HitList kind={kind} hits={hits} />
      {pages.hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          onClick={() => void pages.fetchNextPage()}
          loading={pages.isFetchingNextPage}
        >
          {words.more}
        </Button>
      )}
      {!pages.hasNextPage && count >= most && <p className={classes.note}>{words.mostShown}</p>}
    </div>
  )
}
