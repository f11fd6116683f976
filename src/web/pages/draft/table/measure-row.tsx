import { memo } from 'react'
import type { MeasureField } from '#core/plan/plan-draft.ts'
import { type PlanRow, sameRow } from '../rows/plan-rows.ts'
import { trackWord } from '../ru/table.ts'
import { TermLine } from '../term/term-line.tsx'
import { MeasureCell } from './measure-cell.tsx'
import classes from './table.module.css'
import { useTable } from './table-context.ts'

interface MeasureRowProps {
  readonly row: Extract<PlanRow, { readonly kind: 'measure' }>
  readonly entry: boolean
  /** Findings of the row, `field<TAB>sentence` a line. */
  readonly marks: string | undefined
}

export const MeasureRow = memo(
  function MeasureRow({ row, entry, marks }: MeasureRowProps) {
    const { columns } = useTable()
    const { measure, assignment } = row
    const findings = findingsIn(marks)
    return columns.map((field) => {
      if (!row.first && field !== 'due' && field !== 'responsible')
        return (
          <div key={field} role="gridcell" tabIndex={-1} className={`${classes.cell} ${classes[field]}`} />
        )
      return (
        <MeasureCell
          key={field}
          measure={measure}
          assignment={assignment}
          field={field}
          finding={findings.get(field)}
          entry={entry && field === 'title'}
        >
          {field === 'due' && <TermLine measure={measure} assignment={assignment} />}
          {field === 'title' && <Beside row={row} />}
        </MeasureCell>
      )
    })
  },
  (left, right) => sameRow(left.row, right.row) && left.entry === right.entry && left.marks === right.marks,
)

/** Whose duty it is in a two-column plan, and columns that have no name of ours. */
function Beside({ row: { measure } }: { readonly row: MeasureRowProps['row'] }) {
  return (
    <>
      {measure.track !== null && <span className={classes.track}>{trackWord[measure.track]}</span>}
      {measure.extra.map(({ heading, text }) => (
        <span key={heading} className={classes.extra}>
          {heading}: {text}
        </span>
      ))}
    </>
  )
}

function findingsIn(marks: string | undefined): ReadonlyMap<MeasureField, string> {
  const lines = marks === undefined ? [] : marks.split('\n')
  return new Map(
    lines.map((line) => {
      const [field = '', sentence = ''] = line.split('\t')
      return [field as MeasureField, sentence]
    }),
  )
}
