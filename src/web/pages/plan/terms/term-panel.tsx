import type { Terms, TermView } from '#contract/term.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { SidePanel } from '../../../components/panel/side-panel.tsx'
import { moment } from '../../../ru/dates.ts'
import { words } from './ru/terms.ts'
import { TermForm } from './term-form.tsx'
import classes from './terms.module.css'
import { windowsWords } from './windows-words.ts'

interface TermPanelProps {
  readonly planId: string
  readonly terms: Terms
  /** Id of the assignment. */
  readonly asked: string
  readonly onClose: () => void
}

/** One term: whom it concerns, when it is to be due, and what was said of that before. */
export function TermPanel({ planId, terms, asked, onClose }: TermPanelProps) {
  const term = terms.terms.find(({ id }) => id === asked)
  if (term === undefined)
    return (
      <SidePanel of={asked} title={words.gone} onClose={onClose}>
        <EmptyFace title={words.gone}>{words.goneHow}</EmptyFace>
      </SidePanel>
    )
  const { measure, concerned } = term
  return (
    <SidePanel
      of={asked}
      title={words.measure(measure.number, measure.title)}
      over={`${words.waitsFor[term.waitsFor]} · ${term.due ?? words.noTerm}`}
      onClose={onClose}
    >
      <section className={classes.section}>
        <h3>{words.whom}</h3>
        <p className={classes.soft}>
          {words.concerns(concerned.names, concerned.organisations, concerned.tasks)}
        </p>
      </section>
      {terms.maySet && (
        <TermForm
          key={`${term.id} ${term.settings.length}`}
          planId={planId}
          term={term}
          today={terms.today}
        />
      )}
      <History term={term} />
    </SidePanel>
  )
}

function History({ term }: { readonly term: TermView }) {
  if (term.settings.length === 0) return null
  return (
    <section className={classes.section}>
      <h3>{words.history}</h3>
      <ul className={classes.list}>
        {term.settings.toReversed().map(({ number, windows, earlier, reason, at, by }) => (
          <li key={number}>
            {windowsWords(windows)}
            <div className={classes.soft}>
              {earlier.length > 0 && `${words.earlier(windowsWords(earlier))}. `}
              {reason !== null && `${words.because(reason)}. `}
              {words.by(by, moment(at))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
