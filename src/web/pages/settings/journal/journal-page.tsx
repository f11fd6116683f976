import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { JournalPage as Page } from '#contract/journal.ts'
import { api } from '../../../api.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { NoneFace } from '../../../components/none-face.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { PagedFaces } from '../../../components/paged-faces.tsx'
import { useSelf } from '../../../components/self.ts'
import { SheetButton } from '../../../components/sheet-button.tsx'
import { queries } from '../../../queries.ts'
import { words as everywhere } from '../../../ru/words.ts'
import classes from './journal.module.css'
import { JournalFilters } from './journal-filters.tsx'
import { JournalLine } from './journal-line.tsx'
import { journalQuery } from './journal-search.ts'
import { words } from './ru/journal.ts'
import { useJournalPrint } from './use-journal-print.tsx'

const route = getRouteApi('/inside/settings/journal')

/** Who did what, when and from where, as far as I see the things it was done to. */
export function JournalPage() {
  const self = useSelf()
  const search = route.useSearch()
  const query = journalQuery(search)
  const journal = useInfiniteQuery(queries.journal(query))
  const shown = journal.data?.pages[0]
  const print = useJournalPrint(search, journal.data?.pages ?? [])
  return (
    <>
      <div className="off-paper">
        <PageBar
          title={words.title}
          actions={
            shown !== undefined &&
            shown.lines.length > 0 && (
              <>
                <SheetButton href={api.sheetAddress('journal', query)} />
                {print.button}
              </>
            )
          }
        >
          <p className={classes.about}>{words.about}</p>
          {self.actions.includes('journal/see') && (
            <JournalFilters search={search} page={shown} today={self.today} />
          )}
        </PageBar>
        <PagedFaces query={journal} more={everywhere.earlier}>
          {(pages) => {
            const lines = pages.flatMap((page) => page.lines)
            return lines.length === 0 ? <None filtered={query !== ''} /> : <Lines lines={lines} />
          }}
        </PagedFaces>
      </div>
      {print.paper}
    </>
  )
}

function Lines({ lines }: Pick<Page, 'lines'>) {
  return (
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
  )
}

function None({ filtered }: { readonly filtered: boolean }) {
  if (filtered)
    return (
      <NoneFace title={words.noneTitle} to="/settings/journal">
        {words.noneHow}
      </NoneFace>
    )
  return (
    <EmptyFace icon="file" title={words.emptyTitle}>
      {words.emptyHow}
    </EmptyFace>
  )
}
