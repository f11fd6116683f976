import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { reach } from '#core/access/may.ts'
import { EmptyFace, Faces } from '../../../components/faces.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { useSelf } from '../../../components/self.ts'
import { queries } from '../../../queries.ts'
import { words } from '../ru/sheet.ts'
import { SheetDone } from './sheet-done.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import { SheetWayIn } from './sheet-way-in.tsx'

const route = getRouteApi('/inside/centres/import')

/** Organisations out of a sheet: the file, what it would do, and that it is done. */
export function SheetPage() {
  const { of } = route.useSearch()
  const places = useMendable()
  return (
    <>
      <PageBar title={words.title} trail={<Link to="/centres">{words.back}</Link>} />
      {places.length === 0 ? (
        <EmptyFace icon="centres" title={words.mayNotTitle}>
          {words.mayNot}
        </EmptyFace>
      ) : of === undefined ? (
        <SheetWayIn places={places} />
      ) : (
        <Brought key={of} id={of} />
      )}
    </>
  )
}

function Brought({ id }: { readonly id: string }) {
  const query = useQuery(queries.treeImport(id))
  return (
    <Faces query={query}>
      {(sheet) =>
        sheet.outcome === null ? <SheetPreview sheet={sheet} /> : <SheetDone outcome={sheet.outcome} />
      }
    </Faces>
  )
}

/** The organisations whose trees this person may change: where their grants for it begin. */
function useMendable() {
  const { grants } = useSelf()
  const held = new Map(grants.map(({ organisation }) => [organisation.id, organisation]))
  const roles = grants.map(({ role, organisation }) => ({ role, organisationId: organisation.id }))
  return reach(roles, 'organisation/mend').flatMap((id) => held.get(id) ?? [])
}
