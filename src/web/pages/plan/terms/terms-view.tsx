import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import type { Terms, TermView } from '#contract/term.ts'
import { EmptyFace, Faces } from '../../../components/faces.tsx'
import { queries } from '../../../queries.ts'
import { words } from './ru/terms.ts'
import { TermPanel } from './term-panel.tsx'
import classes from './terms.module.css'
import { windowsWords } from './windows-words.ts'

const route = getRouteApi('/inside/plans/$planId')

/** Terms that have no day of their own: those that wait, and those that somebody has given one. */
export function TermsView({ plan }: { readonly plan: PlanView }) {
  const query = useQuery(queries.terms(plan.id))
  const { term } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <Faces query={query}>{(terms) => <ShownTerms plan={plan} terms={terms} />}</Faces>
      {term !== undefined && query.data !== undefined && (
        <TermPanel
          planId={plan.id}
          terms={query.data}
          asked={term}
          onClose={() => void navigate({ search: (old) => ({ ...old, term: '' }), resetScroll: false })}
        />
      )}
    </>
  )
}

function ShownTerms({ plan, terms }: { readonly plan: PlanView; readonly terms: Terms }) {
  if (terms.terms.length === 0)
    return (
      <EmptyFace icon="check" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    )
  const waiting = terms.terms.filter(({ windows }) => windows.length === 0)
  const dated = terms.terms.filter(({ windows }) => windows.length > 0)
  return (
    <>
      <p className={classes.about}>{words.about}</p>
      <Group title={words.waiting} plan={plan} terms={waiting} maySet={terms.maySet} />
      <Group title={words.dated} plan={plan} terms={dated} maySet={terms.maySet} />
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly plan: PlanView
  readonly terms: readonly TermView[]
  readonly maySet: boolean
}

function Group({ title, plan, terms, maySet }: GroupProps) {
  if (terms.length === 0) return null
  return (
    <section>
      <h2 className={classes.heading}>
        {title} · {terms.length}
      </h2>
      <ul className={classes.rows}>
        {terms.map((term) => (
          <TermRow key={term.id} plan={plan} term={term} maySet={maySet} />
        ))}
      </ul>
    </section>
  )
}

function TermRow({ plan, term, maySet }: Omit<GroupProps, 'title' | 'terms'> & { readonly term: TermView }) {
  const { measure, concerned } = term
  const title = words.measure(measure.number, measure.title)
  const waits = term.windows.length === 0
  const action = !waits ? words.change : term.waitsFor === 'reading' ? words.settle : words.set
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>{title}</div>
        <div className={classes.soft}>
          {words.waitsFor[term.waitsFor]}
          {term.due !== null && ` · ${words.inDocument} «${term.due}»`}
        </div>
        <div className={classes.soft}>
          {words.concerns(concerned.names, concerned.organisations, concerned.tasks)}
        </div>
        {!waits && <div className={classes.dates}>{windowsWords(term.windows)}</div>}
      </div>
      {(maySet || !waits) && (
        <Button
          variant="default"
          aria-label={words.actionOf(maySet ? action : words.history, title)}
          renderRoot={(props) => (
            <Link
              to="/plans/$planId"
              params={{ planId: plan.id }}
              search={(old) => ({ ...old, view: 'terms', term: term.id })}
              resetScroll={false}
              data-row={term.id}
              {...props}
            />
          )}
        >
          {maySet ? action : words.history}
        </Button>
      )}
    </li>
  )
}
