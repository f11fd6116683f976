import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PeoplePage as Page } from '#contract/person.ts'
import { api } from '../../api.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { useNarrow } from '../../components/narrow.ts'
import { NoneFace } from '../../components/none-face.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { PagedFaces } from '../../components/paged-faces.tsx'
import { useSelf } from '../../components/self.ts'
import { SheetButton } from '../../components/sheet-button.tsx'
import { queries } from '../../queries.ts'
import { InvitePanel } from './invite-panel.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { peopleQuery } from './people-search.ts'
import { PeopleList, PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'
import { words } from './ru/people.ts'
import { usePeoplePrint } from './use-people-print.tsx'
import { WaitingInvitations } from './waiting-invitations.tsx'

const route = getRouteApi('/inside/people')

/** The people whom I look after, who is invited, and one of them beside the list. */
export function PeoplePage() {
  const { person, invite, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const query = peopleQuery(filters)
  const mayInvite = useSelf().actions.includes('person/mend')
  const people = useInfiniteQuery(queries.people(query))
  const count = people.data?.pages[0]?.count ?? null
  const print = usePeoplePrint(query, people.data?.pages ?? [])
  const close = () =>
    void navigate({ search: (old) => ({ ...old, person: '', invite: '' }), resetScroll: false })
  return (
    <>
      <div className="off-paper">
        <PageBar
          title={words.title}
          aside={count !== null && words.count(count)}
          actions={
            <>
              {mayInvite && <Button renderRoot={toInvite}>{words.invite}</Button>}
              {count !== null && count > 0 && (
                <>
                  <SheetButton href={api.sheetAddress('people', query)} />
                  {print.button}
                </>
              )}
            </>
          }
        >
          <PeopleFilters search={filters} />
        </PageBar>
        {query === '' && <WaitingInvitations />}
        <PagedFaces query={people}>
          {(pages) => {
            const lines = pages.flatMap((page) => page.people)
            return lines.length === 0 ? <Nobody filtered={query !== ''} /> : <People people={lines} />
          }}
        </PagedFaces>
        {invite === 'yes' && mayInvite ? (
          <InvitePanel onClose={close} />
        ) : (
          person !== undefined && <PersonPanel key={person} id={person} onClose={close} />
        )}
      </div>
      {print.paper}
    </>
  )
}

function toInvite(props: Record<string, unknown>) {
  return (
    <Link
      to="/people"
      search={(old: Record<string, string | undefined>) => ({ ...old, person: '', invite: 'yes' })}
      resetScroll={false}
      {...props}
    />
  )
}

function People(shown: Pick<Page, 'people'>) {
  return useNarrow() ? <PeopleList {...shown} /> : <PeopleTable {...shown} />
}

function Nobody({ filtered }: { readonly filtered: boolean }) {
  const mayInvite = useSelf().actions.includes('person/mend')
  if (filtered)
    return (
      <NoneFace title={words.noneTitle} to="/people">
        {words.noneHow}
      </NoneFace>
    )
  return (
    <EmptyFace
      icon="person"
      title={words.emptyTitle}
      action={mayInvite && <Button renderRoot={toInvite}>{words.invite}</Button>}
    >
      {mayInvite ? words.emptyHow : words.emptyOthers}
    </EmptyFace>
  )
}
