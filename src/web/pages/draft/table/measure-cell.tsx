import type { KeyboardEvent, ReactNode } from 'react'
import type { AssignmentDraft, MeasureDraft, MeasureField } from '#core/plan/plan-draft.ts'
import { Icon } from '../../../components/icon.tsx'
import { cellText } from '../place/change-of-cell.ts'
import { stateOf } from '../place/chooser.ts'
import { type Spot, spotId } from '../place/spot.ts'
import { useChoice, useReview } from '../review.ts'
import { fieldWord, words } from '../ru/table.ts'
import { CellEditor } from './cell-editor.tsx'
import classes from './table.module.css'
import { useTable } from './table-context.ts'

interface MeasureCellProps {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
  readonly field: MeasureField
  /** A finding about this very cell, as a sentence. */
  readonly finding: string | undefined
  /** Takes the tabulator where nothing is chosen. */
  readonly entry: boolean
  readonly children?: ReactNode
}

/** One field of a measure: chosen with a click or the arrows, opened with a click or Enter. */
export function MeasureCell({ measure, assignment, field, finding, entry, children }: MeasureCellProps) {
  const { chooser } = useReview()
  const { readOnly } = useTable()
  const spot: Spot = { kind: 'cell', measure: measure.key, assignment: assignment.key, field }
  const id = spotId(spot)
  const state = useChoice((choice) => stateOf(choice, id))
  const nothingChosen = useChoice((choice) => entry && choice.spot?.kind !== 'cell')
  const text = cellText(measure, assignment, field)
  const unsure = measure.unsure?.includes(field) === true
  const open = () => {
    const tapped = matchMedia('(pointer: coarse)').matches && state === 'none'
    if (readOnly || tapped || document.getSelection()?.isCollapsed === false) chooser.choose(spot)
    else if (state !== 'editing') chooser.edit(spot)
  }
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || readOnly) return
    if ((event.key === 'Enter' && !event.ctrlKey && !event.altKey) || event.key === 'F2') {
      event.preventDefault()
      chooser.edit(spot)
    }
  }
  const told = finding !== undefined && state === 'chosen'
  const look = [classes.cell, classes[field], state === 'none' ? '' : classes.chosen].join(' ')
  const cell = (
    <div
      id={id}
      role="gridcell"
      className={look}
      tabIndex={state === 'chosen' || nothingChosen ? 0 : -1}
      aria-selected={state !== 'none'}
      aria-readonly={readOnly}
      onClick={open}
      onFocus={(event) => {
        if (event.target === event.currentTarget) chooser.choose(spot)
      }}
      onKeyDown={key}
    >
      <span className="unseen">{fieldWord[field]}: </span>
      {state === 'editing' ? (
        <CellEditor spot={spot} measure={measure} assignment={assignment} field={field} />
      ) : (
        <span
          className={`${text === '' ? classes.blank : classes.text} ${unsure ? classes.unsure : ''}`}
          title={unsure ? words.unsure : undefined}
        >
          {text === '' ? words.empty : text}
          {unsure && <span className="unseen">. {words.unsure}</span>}
        </span>
      )}
      {finding !== undefined && state !== 'editing' && (
        <span className={classes.finding} title={finding}>
          <Icon name="warning" size={16} />
          {state === 'none' && <span className="unseen">{finding}</span>}
        </span>
      )}
      {/* While a term is typed its editor says what the words mean. */}
      {state === 'editing' && field === 'due' ? null : children}
      {told && field !== 'number' && <span className={classes.sentence}>{finding}</span>}
    </div>
  )
  if (!told || field !== 'number') return cell
  // A number's column is too narrow for a sentence: it stands under the row.
  return (
    <>
      {cell}
      <span className={`${classes.sentence} ${classes.underRow}`}>{finding}</span>
    </>
  )
}
