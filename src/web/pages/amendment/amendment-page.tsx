import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Amendment } from '#contract/amendment.ts'
import { EmptyFace, Faces, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import classes from './amendment.module.css'
import { EnactButton } from './enact-button.tsx'
import { Parties } from './parties.tsx'
import { RowLinks } from './row-links.tsx'
import { words } from './ru/amendment.ts'

const route = getRouteApi('/inside/drafts/$draftId/changes')

/** What an act will change in a plan in force, and what that does to tasks, before it is done. */
export function AmendmentPage() {
  const { draftId } = route.useParams()
  const query = useQuery(queries.amendment(draftId))
  const shown = query.data
  return (
    <>
      <PageBar
        title={words.title}
        trail={
          <>
            <Link to="/plans">{words.plans}</Link>
            {shown !== undefined && (
              <>
                {' › '}
                <Link to="/plans/$planId" params={{ planId: shown.plan.id }}>
                  {shown.plan.title}
                </Link>
              </>
            )}
          </>
        }
        actions={
          shown !== undefined && (
            <>
              <EnactButton amendment={shown} />
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/drafts/$draftId" params={{ draftId }} {...props} />}
              >
                {words.review}
              </Button>
            </>
          )
        }
      >
        {shown?.act != null && !shown.closed && (
          <p className={classes.about}>{words.by(shown.act, shown.plan.edition)}</p>
        )}
      </PageBar>
      <Faces query={query}>{(amendment) => <Shown amendment={amendment} />}</Faces>
    </>
  )
}

function Shown({ amendment }: { readonly amendment: Amendment }) {
  if (amendment.closed)
    return (
      <PartialNote>
        {words.closed}{' '}
        <Link to="/plans/$planId" params={{ planId: amendment.plan.id }}>
          {words.toPlan}
        </Link>
      </PartialNote>
    )
  return (
    <>
      <Hindrances amendment={amendment} />
      <RowLinks amendment={amendment} />
      {amendment.others.length > 0 && <PartialNote>{words.others(amendment.others)}</PartialNote>}
      <Said title={words.unread} lines={amendment.unread} />
      <Said title={words.head} lines={amendment.head} />
      <Changes amendment={amendment} />
      <Parties amendment={amendment} />
      <Said title={words.understood} lines={amendment.understood} />
    </>
  )
}

function Hindrances({ amendment }: { readonly amendment: Amendment }) {
  const { draftId, act, problems } = amendment
  return (
    <>
      {act === null && (
        <PartialNote>
          {words.noAct}{' '}
          <Link to="/drafts/$draftId" params={{ draftId }} search={{ view: 'act' }}>
            {words.noActHow}
          </Link>
        </PartialNote>
      )}
      {problems.length > 0 && (
        <PartialNote>
          {words.problems}
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </PartialNote>
      )}
    </>
  )
}

function Changes({ amendment }: { readonly amendment: Amendment }) {
  const { changes, problems, unchanged, head } = amendment
  if (problems.length > 0) return null
  if (changes.length === 0)
    return head.length > 0 ? null : <EmptyFace title={words.emptyTitle}>{words.emptyHow}</EmptyFace>
  return (
    <>
      <dl className={classes.counts} aria-label={words.countsOf}>
        {words.counts(amendment).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section className={classes.section} aria-labelledby="changes-title">
        <h2 id="changes-title">{words.changes}</h2>
        <ul>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two measures may say the same, and the list is never reordered
            <li key={index} className={classes.change}>
              <span className={classes.kind} data-kind={change.kind}>
                {words.kind[change.kind]}
              </span>
              <div>
                <h3>{words.measure(change.number, change.title)}</h3>
                {change.sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            </li>
          ))}
        </ul>
        {unchanged > 0 && <p className={classes.soft}>{words.unchanged(unchanged)}</p>}
      </section>
    </>
  )
}

function Said({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line} className={classes.said}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
