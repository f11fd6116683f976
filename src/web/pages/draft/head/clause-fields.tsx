import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { asksForPlan } from '#core/plan/asks-for-plan.ts'
import { isLikeMeasure, measureOfClause } from '#core/plan/measure-of-clause.ts'
import type { ClauseDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import { folded } from '../place/change-of-cell.ts'
import { useChange, useReadOnly } from '../review.ts'
import { headWords as words } from '../ru/head.ts'
import { newKey } from '../state/new-id.ts'
import classes from './form.module.css'
import { TypedField } from './typed-field.tsx'

interface ClauseFieldsProps {
  readonly clauses: readonly ClauseDraft[]
  readonly act: number
  /** The plan into which a clause may be laid as a measure. */
  readonly plan: number
  readonly measures: readonly MeasureDraft[]
}

/** The operative part, point by point; a point emptied is dropped. */
export function ClauseFields({ clauses, act, plan, measures }: ClauseFieldsProps) {
  const change = useChange()
  if (clauses.length === 0) return null
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{words.clauses}</legend>
      {clauses.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a clause is named by its order
        <Fragment key={index}>
          <TypedField
            spot={{ kind: 'clause', act, index }}
            label={words.clause(clause.number)}
            value={clause}
            write={(value) => value.text}
            read={(text) => ({ ...clause, text: folded(text) })}
            save={(from, to) => {
              const before = clauses.with(index, from)
              const after = to.text === '' ? before.toSpliced(index, 1) : before.with(index, to)
              change({ kind: 'set-act', act, field: 'clauses', from: before, to: after })
            }}
          />
          {(asksForPlan(clause.text) || isLikeMeasure(clause, clauses)) && (
            <AsMeasure clause={clause} clauses={clauses} plan={plan} measures={measures} />
          )}
        </Fragment>
      ))}
    </fieldset>
  )
}

interface AsMeasureProps extends Omit<ClauseFieldsProps, 'act'> {
  readonly clause: ClauseDraft
}

/** «Разработать и утвердить план», or another doing: whoever it speaks to owes that by its term, once it is a measure. */
function AsMeasure({ clause, clauses, plan, measures }: AsMeasureProps) {
  const change = useChange()
  const readOnly = useReadOnly()
  const measure = measureOfClause(clause, clauses, newKey)
  const known = measures.some(({ title }) => folded(title) === folded(measure.title))
  if (known) return <p className={classes.soft}>{words.isMeasure}</p>
  if (readOnly) return null
  return (
    <div>
      <p className={classes.soft}>{asksForPlan(clause.text) ? words.asksForPlan : words.likeMeasure}</p>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={words.asMeasureOf(clause.number)}
        onClick={() => change({ kind: 'add-measures', plan, before: null, measures: [measure] })}
      >
        {words.asMeasure}
      </Button>
    </div>
  )
}
