import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { TreePage } from '#contract/organisation.ts'
import { api } from '../../api.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { useNarrow } from '../../components/narrow.ts'
import { NoneFace } from '../../components/none-face.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { PagedFaces } from '../../components/paged-faces.tsx'
import { useSelf } from '../../components/self.ts'
import { SheetButton } from '../../components/sheet-button.tsx'
import { queries } from '../../queries.ts'
import { CentresFilters } from './centres-filters.tsx'
import { isNarrowed, treeQuery } from './centres-search.ts'
import { NewOrganisationPanel } from './new-organisation-panel.tsx'
import { OrganisationPanel } from './organisation-panel.tsx'
import { words } from './ru/centres.ts'
import { TreeList, TreeTable } from './tree-table.tsx'
import { useCentresPrint } from './use-centres-print.tsx'

const route = getRouteApi('/inside/centres')

/** The tree of municipalities, schools and centres, and one of them beside it. */
export function CentresPage() {
  const { organisation, add, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const query = treeQuery(filters)
  const mayMend = useSelf().actions.includes('organisation/mend')
  const tree = useInfiniteQuery(queries.tree(query))
  const pages = tree.data?.pages ?? []
  const print = useCentresPrint(query, pages, isNarrowed(filters))
  const close = () =>
    void navigate({ search: (old) => ({ ...old, organisation: '', add: '' }), resetScroll: false })
  return (
    <>
      <div className="off-paper">
        <PageBar
          title={words.title}
          aside={pages[0] !== undefined && <Counts page={pages[0]} />}
          actions={
            <>
              {mayMend && <Button renderRoot={toImport}>{words.upload}</Button>}
              {pages[0] !== undefined && (
                <>
                  <SheetButton href={api.sheetAddress('tree', query)} />
                  {print.button}
                </>
              )}
            </>
          }
        >
          <CentresFilters search={filters} />
        </PageBar>
        <PagedFaces query={tree}>
          {(shown) => {
            const lines = shown.flatMap((page) => page.organisations)
            if (lines.length === 0) return <NoOrganisations filtered={query !== ''} />
            return <Tree lines={lines} narrowed={isNarrowed(filters)} />
          }}
        </PagedFaces>
        {organisation !== undefined &&
          (add === 'municipality' || add === 'school' || add === 'centre' ? (
            <NewOrganisationPanel parentId={organisation} kind={add} onClose={close} />
          ) : (
            <OrganisationPanel id={organisation} onClose={close} />
          ))}
      </div>
      {print.paper}
    </>
  )
}

function toImport(props: Record<string, unknown>) {
  return <Link to="/centres/import" {...props} />
}

function Counts({ page }: { readonly page: TreePage }) {
  const kinds = (['municipality', 'school', 'centre'] as const).filter((kind) => page.counts[kind] > 0)
  return kinds.map((kind) => words.count(kind, page.counts[kind])).join(' · ')
}

interface TreeProps {
  readonly lines: TreePage['organisations']
  readonly narrowed: boolean
}

function Tree(shown: TreeProps) {
  return useNarrow() ? <TreeList {...shown} /> : <TreeTable {...shown} />
}

function NoOrganisations({ filtered }: { readonly filtered: boolean }) {
  if (filtered)
    return (
      <NoneFace title={words.noneTitle} to="/centres">
        {words.noneHow}
      </NoneFace>
    )
  return (
    <EmptyFace icon="centres" title={words.emptyTitle}>
      {words.emptyHow}
    </EmptyFace>
  )
}
