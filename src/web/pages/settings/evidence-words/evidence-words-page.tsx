import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { EvidenceWordsView } from '#contract/evidence-words.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { Faces } from '../../../components/faces.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { SidePanel } from '../../../components/panel/side-panel.tsx'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import { words } from '../ru/evidence-words.ts'
import classes from './evidence-words.module.css'
import { WordsForm } from './words-form.tsx'

const route = getRouteApi('/inside/settings/evidence')

/** Which words of a plan ask for which evidence; `kind` opens one of them. */
export function EvidenceWordsPage() {
  const query = useQuery(queries.evidenceWords())
  const { kind } = route.useSearch()
  const navigate = route.useNavigate()
  const open = query.data?.kinds.find((one) => one.kind === kind)
  const close = () => void navigate({ search: {}, resetScroll: false })
  return (
    <>
      <PageBar title={words.title} />
      <p className={classes.about}>{words.about}</p>
      <Faces query={query}>{(view) => <WordsList view={view} />}</Faces>
      {open !== undefined && query.data?.mayMend && (
        <SidePanel of={open.kind} title={kindWord[open.kind]} onClose={close}>
          <WordsForm key={`${open.kind} ${open.saidAt}`} of={open} onDone={close} />
        </SidePanel>
      )}
    </>
  )
}

function WordsList({ view }: { readonly view: EvidenceWordsView }) {
  return (
    <>
      {!view.mayMend && <p className={classes.about}>{words.readOnly}</p>}
      <ul className={classes.kinds}>
        {view.kinds.map(({ kind, words: said, except, own, saidAt, saidBy }) => (
          <li key={kind} className={classes.kind}>
            <div className={classes.head}>
              <h2>{kindWord[kind]}</h2>
              {view.mayMend && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={words.mendOf(kindWord[kind])}
                  renderRoot={(props) => (
                    <Link
                      to="/settings/evidence"
                      search={{ kind }}
                      data-row={kind}
                      resetScroll={false}
                      {...props}
                    />
                  )}
                >
                  {words.mend}
                </Button>
              )}
            </div>
            <p>{said.join(', ')}</p>
            {except.length > 0 && (
              <p className={classes.soft}>
                {words.except}: {except.join(', ')}
              </p>
            )}
            <p className={classes.soft}>
              {own && saidAt !== null ? words.own(saidBy ?? '', moment(saidAt)) : words.builtIn}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
