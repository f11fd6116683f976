import { Link } from '@tanstack/react-router'
import type { LinkedMeasure, MeasureView } from '#contract/plan.ts'
import classes from './measure-panel.module.css'
import { words } from './ru/measure.ts'

/** The measure of the plan above that this one carries out, and those below that carry this one out. */
export function LinkedMeasures({ measure }: { readonly measure: MeasureView }) {
  const { upper, lower } = measure
  if (upper === null && lower === null) return null
  return (
    <dl className={classes.facts}>
      {upper !== null && (
        <>
          <dt>{words.upper}</dt>
          <dd>
            <MeasureLink linked={upper} />
          </dd>
        </>
      )}
      {lower !== null && (
        <>
          <dt>{words.lower}</dt>
          {lower.first.map((linked) => (
            <dd key={linked.measureId}>
              <MeasureLink linked={linked} />
            </dd>
          ))}
          {lower.count > lower.first.length && <dd>{words.moreBelow(lower.count - lower.first.length)}</dd>}
        </>
      )}
    </dl>
  )
}

function MeasureLink({ linked }: { readonly linked: LinkedMeasure }) {
  return (
    <>
      <Link to="/plans/$planId" params={{ planId: linked.planId }} search={{ measure: linked.measureId }}>
        {linked.number === null ? linked.title : `${linked.number}. ${linked.title}`}
      </Link>
      {` · ${linked.organisation}`}
    </>
  )
}
