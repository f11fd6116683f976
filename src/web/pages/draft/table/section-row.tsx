import { memo } from 'react'
import type { SectionDraft } from '#core/plan/plan-draft.ts'
import { period } from '../../../ru/dates.ts'
import { stateOf } from '../place/chooser.ts'
import { type Spot, spotId } from '../place/spot.ts'
import { useChoice, useReview } from '../review.ts'
import { words } from '../ru/table.ts'
import { SectionEditor } from './section-editor.tsx'
import classes from './table.module.css'
import { useTable } from './table-context.ts'

interface SectionRowProps {
  readonly section: SectionDraft
  readonly columns: number
}

export const SectionRow = memo(function SectionRow({ section, columns }: SectionRowProps) {
  const { chooser } = useReview()
  const { readOnly } = useTable()
  const spot: Spot = { kind: 'section', section: section.key }
  const id = spotId(spot)
  const state = useChoice((choice) => stateOf(choice, id))
  const number = [section.word, section.number].filter((part) => part != null && part !== '').join(' ')
  return (
    <div
      id={id}
      role="gridcell"
      aria-colspan={columns}
      aria-selected={state !== 'none'}
      aria-readonly={readOnly}
      className={`${classes.sectionCell} ${state === 'none' ? '' : classes.chosen}`}
      tabIndex={state === 'chosen' ? 0 : -1}
      onClick={() => (readOnly ? chooser.choose(spot) : state === 'editing' || chooser.edit(spot))}
      onFocus={(event) => {
        if (event.target === event.currentTarget) chooser.choose(spot)
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || readOnly) return
        if ((event.key === 'Enter' && !event.ctrlKey && !event.altKey) || event.key === 'F2') {
          event.preventDefault()
          chooser.edit(spot)
        }
      }}
    >
      {number !== '' && <span className={classes.sectionNumber}>{number}. </span>}
      {state === 'editing' ? (
        <SectionEditor section={section} spot={spot} />
      ) : (
        <span className={section.title === '' ? classes.blank : undefined}>
          {section.title === '' ? words.untitledSection : section.title}
        </span>
      )}
      {section.start !== null && (
        <span className={classes.sectionPeriod}>{period(section.start, section.end)}</span>
      )}
    </div>
  )
})
