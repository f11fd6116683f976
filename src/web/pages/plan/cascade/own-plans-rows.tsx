import { Link } from '@tanstack/react-router'
import type { OwnPlansPage } from '#contract/cascade.ts'
import type { PlanView } from '#contract/plan.ts'
import classes from './cascade.module.css'
import { words } from './ru/cascade.ts'

type Line = OwnPlansPage['lines'][number]

interface RowsProps {
  readonly plan: PlanView
  readonly lines: readonly Line[]
}

export function OwnPlansTable({ plan, lines }: RowsProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.organisation}</th>
          <th scope="col">{words.columns.plan}</th>
          <th scope="col" className={classes.covered}>
            {words.columns.covered}
          </th>
          <th scope="col">{words.columns.lacking}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.shortName}</th>
            <td>
              <OwnPlan line={line} />
            </td>
            <td className={classes.covered}>{words.coveredOf(line.covered, line.asked)}</td>
            <td>
              <LackingMeasures plan={plan} line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The same on a phone. */
export function OwnPlansList({ plan, lines }: RowsProps) {
  return (
    <ul className={classes.list}>
      {lines.map((line) => (
        <li key={line.id}>
          <div className={classes.name}>{line.shortName}</div>
          <div>
            <OwnPlan line={line} />
          </div>
          <div className={classes.soft}>
            {words.columns.covered.toLowerCase()} {words.coveredOf(line.covered, line.asked)}
          </div>
          <LackingMeasures plan={plan} line={line} />
        </li>
      ))}
    </ul>
  )
}

function OwnPlan({ line }: { readonly line: Line }) {
  if (line.plan !== null)
    return (
      <Link to="/plans/$planId" params={{ planId: line.plan.id }}>
        {line.plan.title}
      </Link>
    )
  return <span className={classes.soft}>{line.drafting ? words.drafting : words.noPlan}</span>
}

/** How many, which opens into the measures themselves. */
function LackingMeasures({ plan, line }: { readonly plan: PlanView; readonly line: Line }) {
  const count = words.lackingCount(line.lacking.length)
  if (line.lacking.length === 0) return <span className={classes.soft}>{count}</span>
  const missing = new Set(line.lacking)
  return (
    <details className={classes.lacking}>
      <summary>{count}</summary>
      <ul>
        {plan.measures
          .filter(({ id }) => missing.has(id))
          .map(({ id, number, title }) => (
            <li key={id}>{words.measure(number, title)}</li>
          ))}
      </ul>
    </details>
  )
}
