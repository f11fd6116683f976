import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { RollOutPreview } from '#contract/roll-out.ts'
import { EmptyFace, Faces, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import { PartyPanel } from './party-panel.tsx'
import { PartyTable } from './party-table.tsx'
import classes from './roll-out.module.css'
import { RollOutProgress } from './roll-out-progress.tsx'
import { words } from './ru/roll-out.ts'
import { StartButton } from './start-button.tsx'

const route = getRouteApi('/inside/plans/$planId/roll-out')

/** Whom a plan's responsible parties mean, and laying its tasks on them. */
export function RollOutPage() {
  const { planId } = route.useParams()
  const query = useQuery(queries.rollOutPreview(planId))
  const preview = query.data
  return (
    <>
      <PageBar
        title={words.title}
        trail={
          <>
            <Link to="/plans">{words.plans}</Link>
            {' › '}
            <Link to="/plans/$planId" params={{ planId }}>
              {preview?.title ?? '…'}
            </Link>
          </>
        }
        actions={preview !== undefined && <StartButton preview={preview} />}
      >
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>{(shown) => <ShownPreview preview={shown} />}</Faces>
    </>
  )
}

function ShownPreview({ preview }: { readonly preview: RollOutPreview }) {
  const { party: asked } = route.useSearch()
  const navigate = route.useNavigate()
  const { parties, unnamed } = preview
  return (
    <>
      {preview.last !== null && <RollOutProgress rollOut={preview.last} />}
      <ul className={classes.summary}>
        <li>{words.summary(preview)}</li>
        {preview.last !== null && preview.fresh > 0 && <li>{words.fresh(preview.fresh)}</li>}
        {preview.workedOn > 0 && <li>{words.workedOn(preview.workedOn)}</li>}
      </ul>
      {preview.fallen > 0 && <PartialNote>{words.fallen(preview.fallen)}</PartialNote>}
      {parties.length === 0 ? (
        <EmptyFace icon="person" title={words.emptyTitle}>
          {words.emptyHow}
        </EmptyFace>
      ) : (
        <PartyTable planId={preview.planId} owner={preview.organisation.kind} parties={parties} />
      )}
      {unnamed.length > 0 && <p>{words.unnamed(unnamed.length)}</p>}
      {asked !== undefined && (
        <PartyPanel
          preview={preview}
          party={parties.find((one) => one.party === asked)}
          asked={asked}
          onClose={() => void navigate({ search: {}, resetScroll: false })}
        />
      )}
    </>
  )
}
