import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../../api.ts'
import { EmptyFace, Faces, PartialNote } from '../../../components/faces.tsx'
import { useNarrow } from '../../../components/narrow.ts'
import { SheetButton } from '../../../components/sheet-button.tsx'
import { queries } from '../../../queries.ts'
import { words as planWords } from '../ru/plan.ts'
import { CellPanel } from './cell-panel.tsx'
import classes from './matrix.module.css'
import { Legend } from './matrix-legend.tsx'
import { MatrixList } from './matrix-list.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { words } from './ru/matrix.ts'

const route = getRouteApi('/inside/plans/$planId')

/** How each organisation stands in each measure: «Кто отстаёт?», and the picture behind the answer. */
export function MatrixView({ plan }: { readonly plan: PlanView }) {
  const query = useQuery(plan.on === null ? queries.matrix(plan.id) : queries.matrixThen(plan.id, plan.on))
  const { cell } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <Faces query={query}>{(matrix) => <ShownMatrix plan={plan} matrix={matrix} />}</Faces>
      {cell !== undefined && query.data !== undefined && (
        <CellPanel
          plan={plan}
          matrix={query.data}
          cell={cell}
          onClose={() => void navigate({ search: (old) => ({ ...old, cell: '' }), resetScroll: false })}
        />
      )}
    </>
  )
}

function ShownMatrix({ plan, matrix }: { readonly plan: PlanView; readonly matrix: Matrix }) {
  const narrow = useNarrow()
  if (matrix.organisations.length === 0)
    return (
      <EmptyFace icon="plans" title={words.emptyTitle} action={<RollOutLink plan={plan} />}>
        {plan.mayRollOut && words.notRolledOut}
      </EmptyFace>
    )
  const alone = plan.whole && matrix.organisations.every(({ id }) => id === plan.organisation.id)
  return (
    <>
      {alone && plan.mayRollOut && (
        <PartialNote>
          {words.notRolledOut} <RollOutLink plan={plan} />
        </PartialNote>
      )}
      <div className={classes.head}>
        <h2 className={classes.question}>{words.question}</h2>
        <SheetButton
          href={api.sheetAddress(`plans/${plan.id}/matrix`, plan.on === null ? '' : `on=${plan.on}`)}
        />
      </div>
      <p className={classes.answer}>{answerOf(matrix)}</p>
      {narrow ? (
        <MatrixList planId={plan.id} matrix={matrix} />
      ) : (
        <MatrixTable planId={plan.id} matrix={matrix} past={plan.on !== null} />
      )}
      <Legend matrix={matrix} />
    </>
  )
}

function RollOutLink({ plan }: { readonly plan: PlanView }) {
  if (!plan.mayRollOut) return null
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/plans/$planId/roll-out" params={{ planId: plan.id }} {...props} />}
    >
      {planWords.rollOut}
    </Button>
  )
}

function answerOf({ organisations }: Matrix): string {
  const late = organisations.filter(({ overdue }) => overdue > 0)
  const most = late.slice(0, 3).map(({ shortName, overdue }) => words.most(shortName, overdue))
  return words.answer(late.length, organisations.length, most.join(', '))
}
