import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../api.ts'
import { dateWithWeekday, fullDate, moment, period } from '../../ru/dates.ts'
import { ActSection } from './act-section.tsx'
import { UpperSection } from './cascade/upper-section.tsx'
import { DueDaysSetting } from './due-days-setting.tsx'
import classes from './plan-about.module.css'
import { PlanControl } from './plan-control.tsx'
import { words } from './ru/about.ts'
import { words as planWords } from './ru/plan.ts'

/** What the plan rests on: its act, goals and targets, the signed original, its editions. */
export function PlanAbout({ plan }: { readonly plan: PlanView }) {
  return (
    <div className={classes.about}>
      <div>
        <ActSection act={plan.act} />
        <TextList title={words.goals} lines={plan.goals} />
        <TextList title={words.objectives} lines={plan.objectives} />
        <Targets targets={plan.targets} />
      </div>
      <div>
        <section className={classes.section}>
          <h2>{words.plan}</h2>
          <p className={classes.whole}>{plan.title}</p>
          <dl>
            <Fact name={words.organisation}>{plan.organisation.name}</Fact>
            <Fact name={words.period}>
              {planWords.level[plan.level]}, {period(plan.start, plan.end)}
            </Fact>
            {plan.horizon !== plan.end && (
              <Fact name={words.horizon}>{words.horizonUntil(dateWithWeekday(plan.horizon))}</Fact>
            )}
            <Fact name={words.enacted}>{words.enactedBy(moment(plan.enactedAt), plan.enactedBy)}</Fact>
          </dl>
        </section>
        <UpperSection plan={plan} />
        <DueDaysSetting plan={plan} />
        {plan.on === null && <PlanControl planId={plan.id} inForce={plan.state === 'in-force'} />}
        <Original plan={plan} />
        <Editions plan={plan} />
        <Dropped plan={plan} />
        <Neighbours plan={plan} />
      </div>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function TextList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Targets({ targets }: { readonly targets: PlanView['targets'] }) {
  if (targets.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{words.targets}</h2>
      <table className={classes.targets}>
        <thead>
          <tr>
            <th scope="col">{words.targetColumns.target}</th>
            <th scope="col" className="numeric">
              {words.targetColumns.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.text}>
              <td>{target.text}</td>
              <td className="numeric">
                {words.operator[target.operator]} {target.value.toLocaleString('ru-RU')} {target.unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Original({ plan }: { readonly plan: PlanView }) {
  const { original } = plan
  return (
    <section className={classes.section}>
      <h2>{words.original}</h2>
      {original === null ? (
        <p>{words.noOriginal}</p>
      ) : (
        <>
          <p>
            {original.fileName}, {words.bytes(original.bytes)}
          </p>
          <p className={classes.links}>
            <a href={api.originalAddress(plan.id)}>{words.download}</a>
            <Link to="/drafts/$draftId" params={{ draftId: original.draftId }}>
              {words.review}
            </Link>
          </p>
          <p className={classes.sum}>
            {words.sum}: {original.sha256}
          </p>
        </>
      )}
    </section>
  )
}

function Editions({ plan }: { readonly plan: PlanView }) {
  if (plan.editions.length < 2) return null
  return (
    <section className={classes.section}>
      <h2>{words.editions}</h2>
      <ul>
        {plan.editions.map((edition) => (
          <li key={edition.id}>
            {edition.edition === plan.edition ? (
              <>
                {words.edition(edition.edition)} ({words.thisEdition})
              </>
            ) : (
              <Link to="/plans/$planId" params={{ planId: edition.id }}>
                {words.edition(edition.edition)}
              </Link>
            )}
            , {words.state[edition.state]}, {moment(edition.enactedAt)}
            {edition.lastOn !== null && (
              <>
                {', '}
                <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ on: edition.lastOn }}>
                  {words.stoodOn(fullDate(edition.lastOn))}
                </Link>
              </>
            )}
            {edition.act !== null && `, ${edition.act}`}
            {edition.amendingFile !== null && (
              <>
                {', '}
                <a href={api.draftOriginalAddress(edition.amendingFile)}>{words.actFile}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What acts took out of the plan: it stays here with what had been done. */
function Dropped({ plan }: { readonly plan: PlanView }) {
  if (plan.dropped.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{words.dropped}</h2>
      <ul>
        {plan.dropped.map(({ id, number, title, droppedAt, counts }) => (
          <li key={id}>
            {planWords.sectionTitle(number, title)}: {words.droppedAt(moment(droppedAt), counts)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Neighbours({ plan }: { readonly plan: PlanView }) {
  if (plan.neighbours.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{words.neighbours}</h2>
      <ul>
        {plan.neighbours.map(({ id, title, start, end, which }) => (
          <li key={id}>
            {words.neighbour[which]}{' '}
            <Link to="/plans/$planId" params={{ planId: id }}>
              {title}
            </Link>
            , {period(start, end)}
          </li>
        ))}
      </ul>
    </section>
  )
}
