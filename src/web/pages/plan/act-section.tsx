import type { PlanView } from '#contract/plan.ts'
import { actLine } from './act-line.ts'
import classes from './plan-about.module.css'
import { words } from './ru/about.ts'

/** The act that approves the plan: what it rests on, its clauses, and who signed it. */
export function ActSection({ act }: { readonly act: PlanView['act'] }) {
  return (
    <section className={classes.section}>
      <h2>{words.act}</h2>
      {act === null ? (
        <p>{words.noAct}</p>
      ) : (
        <>
          <p className={classes.whole}>{actLine(act)}</p>
          <dl>
            <Fact name={words.issuer} text={act.issuer} />
            <Fact name={words.place} text={act.place} />
            <Fact name={words.actTitle} text={act.title} />
            <Fact name={words.basis} text={act.basis.map(actLine).join('; ')} />
            <Fact
              name={words.signatory}
              text={act.signatory === null ? null : `${act.signatory.position} ${act.signatory.name}`}
            />
          </dl>
          <Clauses clauses={act.clauses} />
        </>
      )}
    </section>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  )
}

function Clauses({ clauses }: { readonly clauses: NonNullable<PlanView['act']>['clauses'] }) {
  if (clauses.length === 0) return null
  return (
    <>
      <h3>{words.clauses}</h3>
      <ul className={classes.clauses}>
        {clauses.map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses are never moved, and their numbers may repeat
          <li key={index}>
            <span className={classes.clauseNumber}>{clause.number}</span>
            <span>{clause.text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
