import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JournalPage as Page } from '#contract/journal.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { EmptyFace, FailedFace, LoadingFace, PartialNote } from '../../../components/faces.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { useSelf } from '../../../components/self.ts'
import { SheetButton } from '../../../components/sheet-button.tsx'
import { queries } from '../../../queries.ts'
import { words as standing } from '../../../ru/words.ts'
import classes from './journal.module.css'
import { JournalFilters } from './journal-filters.tsx'
import { JournalLine } from './journal-line.tsx'
import { journalQuery } from './journal-search.ts'
import { words } from './ru/journal.ts'

const route = getRouteApi('/inside/settings/journal')

/** Who did what, when and from where, as far as I see the things it was done to. */
export function JournalPage() {
  const search = route.useSearch()
  const query = journalQuery(search)
  const journal = useInfiniteQuery(queries.journal(query))
  const shown = journal.data?.pages[0]
  return (
    <>
      <PageBar
        title={words.title}
        actions={
          shown !== undefined &&
          shown.lines.length > 0 && <SheetButton href={api.sheetAddress('journal', query)} />
        }
      >
        <p className={classes.about}>{words.about}</p>
        <JournalFilters search={search} page={shown} today={useSelf().today} />
      </PageBar>
      <Lines journal={journal} filtered={query !== ''} />
    </>
  )
}

interface LinesProps {
  readonly journal: ReturnType<typeof useInfiniteQuery<Page, Error, { readonly pages: readonly Page[] }>>
  readonly filtered: boolean
}

function Lines({ journal, filtered }: LinesProps) {
  const again = () => void journal.refetch()
  if (journal.data === undefined) {
    if (journal.error === null) return <LoadingFace />
    return <FailedFace error={journal.error} onRetry={again} busy={journal.isFetching} />
  }
  const lines = journal.data.pages.flatMap((page) => page.lines)
  if (lines.length === 0) return <None filtered={filtered} />
  return (
    <>
      {journal.error !== null && (
        <PartialNote onRetry={again} busy={journal.isFetching}>
          {sentenceOf(journal.error)}
        </PartialNote>
      )}
      <table className={classes.table}>
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.at}</th>
            <th scope="col">{words.columns.by}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.place}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.number}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <JournalLine key={line.number} line={line} />
          ))}
        </tbody>
      </table>
      {journal.hasNextPage && (
        <Button
          className={classes.more ?? ''}
          variant="default"
          onClick={() => void journal.fetchNextPage()}
          loading={journal.isFetchingNextPage}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}

function None({ filtered }: { readonly filtered: boolean }) {
  if (!filtered)
    return (
      <EmptyFace icon="file" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    )
  return (
    <EmptyFace
      icon="search"
      title={words.noneTitle}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/settings/journal" {...props} />}>
          {standing.resetFilters}
        </Button>
      }
    >
      {words.noneHow}
    </EmptyFace>
  )
}
