import type { ClauseDraft } from '#core/plan/plan-draft.ts'
import { folded } from '../place/change-of-cell.ts'
import { useChange } from '../review.ts'
import { headWords as words } from '../ru/head.ts'
import classes from './form.module.css'
import { TypedField } from './typed-field.tsx'

/** The operative part, point by point; a point emptied is dropped. */
export function ClauseFields({
  clauses,
  act,
}: {
  readonly clauses: readonly ClauseDraft[]
  readonly act: number
}) {
  const change = useChange()
  if (clauses.length === 0) return null
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{words.clauses}</legend>
      {clauses.map((clause, index) => (
        <TypedField
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause is named by its order
          key={index}
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
      ))}
    </fieldset>
  )
}
