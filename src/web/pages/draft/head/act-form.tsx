import { Button } from '@mantine/core'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { ActTextField } from '#core/plan/draft-change.ts'
import type { ActDraft, MeasureDraft, Reading } from '#core/plan/plan-draft.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { useSelf } from '../../../components/self.ts'
import { parseDay } from '../../../ru/parse-day.ts'
import { folded } from '../place/change-of-cell.ts'
import { useChange, useReadOnly } from '../review.ts'
import { readBasis, readSignatory, writeBasis, writeDay, writeSignatory } from '../ru/basis.ts'
import { headWords as words } from '../ru/head.ts'
import { ClauseFields } from './clause-fields.tsx'
import classes from './form.module.css'
import { TypedField } from './typed-field.tsx'

const emptyAct: ActDraft = {
  kind: null,
  issuer: null,
  number: null,
  date: null,
  place: null,
  title: null,
  basis: [],
  clauses: [],
  signatory: null,
  at: null,
}

/** The act that approves the plan; where the plan names none, the first act of the document, or a way to add one. */
export function ActForm({ reading, index }: { readonly reading: Reading; readonly index: number }) {
  const change = useChange()
  const readOnly = useReadOnly()
  const at = reading.plans[index]?.act ?? (reading.acts.length > 0 ? 0 : null)
  const act = at === null ? undefined : reading.acts[at]
  if (at === null || act === undefined)
    return (
      <EmptyFace
        title={words.noActTitle}
        action={
          !readOnly && (
            <Button onClick={() => change({ kind: 'add-act', plan: index, act: emptyAct })}>
              {words.addAct}
            </Button>
          )
        }
      >
        {words.noAct}
      </EmptyFace>
    )
  return <ActFields key={at} act={act} at={at} plan={index} measures={reading.plans[index]?.measures ?? []} />
}

interface ActFieldsProps {
  readonly act: ActDraft
  readonly at: number
  readonly plan: number
  readonly measures: readonly MeasureDraft[]
}

function ActFields({ act, at, plan, measures }: ActFieldsProps) {
  const change = useChange()
  const readOnly = useReadOnly()
  const { today } = useSelf()
  const textField = (field: ActTextField, label: string, description?: string) => (
    <TypedField
      spot={{ kind: 'act', act: at, field }}
      label={label}
      {...(description === undefined ? {} : { description })}
      value={act[field]}
      write={(value) => value ?? ''}
      read={(text) => (folded(text) === '' ? null : folded(text))}
      save={(from, to) => change({ kind: 'set-act', act: at, field, from, to })}
    />
  )
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        {textField('kind', words.kind, words.kindHow)}
        {textField('number', words.number)}
      </div>
      <TypedField<CivilDate | null>
        spot={{ kind: 'act', act: at, field: 'date' }}
        label={words.date}
        description={words.dateHow}
        value={act.date}
        write={(value) => (value === null ? '' : writeDay(value))}
        read={(text) =>
          text.trim() === '' ? null : (parseDay(text, Number(today.slice(0, 4))) ?? undefined)
        }
        wrong={words.dateWrong}
        save={(from, to) => change({ kind: 'set-act', act: at, field: 'date', from, to })}
      />
      {textField('issuer', words.issuer)}
      {textField('place', words.place)}
      {textField('title', words.actTitle)}
      <TypedField
        spot={{ kind: 'act', act: at, field: 'basis' }}
        label={words.basis}
        description={words.basisHow}
        lines
        value={act.basis}
        write={writeBasis}
        read={readBasis}
        save={(from, to) => change({ kind: 'set-act', act: at, field: 'basis', from, to })}
      />
      <ClauseFields clauses={act.clauses} act={at} plan={plan} measures={measures} />
      <TypedField
        spot={{ kind: 'act', act: at, field: 'signatory' }}
        label={words.signatory}
        description={words.signatoryHow}
        value={act.signatory}
        write={writeSignatory}
        read={readSignatory}
        save={(from, to) => change({ kind: 'set-act', act: at, field: 'signatory', from, to })}
      />
      {!readOnly && (
        <div>
          <Button variant="default" onClick={() => change({ kind: 'drop-act', act: at })}>
            {words.dropAct}
          </Button>
        </div>
      )}
    </div>
  )
}
