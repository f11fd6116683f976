import { type KeyboardEvent, useDeferredValue, useLayoutEffect, useRef } from 'react'
import type { AssignmentDraft, MeasureDraft, MeasureField } from '#core/plan/plan-draft.ts'
import { cellText, changeOfCell } from '../place/change-of-cell.ts'
import type { Spot } from '../place/spot.ts'
import { useReview } from '../review.ts'
import { isBlank } from '../rows/new-rows.ts'
import { fieldWord } from '../ru/table.ts'
import { TermMeaning } from '../term/term-meaning.tsx'
import { useTyped } from '../use-typed.ts'
import classes from './table.module.css'
import { useTable } from './table-context.ts'

interface CellEditorProps {
  readonly spot: Spot
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
  readonly field: MeasureField
}

/** The field under the cursor while it is typed into; what a term means is said below it at each stroke. */
export function CellEditor({ spot, measure, assignment, field }: CellEditorProps) {
  const { chooser, desk } = useReview()
  const { walk } = useTable()
  const { text, type, finish, forget } = useTyped(
    spot,
    { measure, assignment },
    (value) => cellText(value.measure, value.assignment, field),
    (typed, began) => {
      const change = changeOfCell(began.measure, began.assignment, field, typed)
      if (change !== null) desk.change([change])
    },
  )
  const box = useFittingBox(text)
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      forget()
      walk.back()
    } else if (event.key === 'Tab') {
      finish()
      walk.next({ row: assignment.key, field }, event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
      finish()
      walk.down(assignment.key, field, isBlank(measure))
    } else {
      // Ctrl+Enter is the table's: a row below; what was typed is saved first.
      if (event.key === 'Enter' && event.ctrlKey) finish()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <textarea
        ref={box}
        className={classes.editor}
        rows={1}
        aria-label={fieldWord[field]}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={() => {
          finish()
          chooser.leave()
        }}
      />
      {field === 'due' && <TypedMeaning measure={measure} assignment={assignment} text={text} />}
    </>
  )
}

function TypedMeaning({
  measure,
  assignment,
  text,
}: {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
  readonly text: string
}) {
  const typed = useDeferredValue(text)
  const same = typed === (assignment.due ?? '')
  return (
    <TermMeaning
      measure={measure}
      assignment={same ? assignment : { ...assignment, due: typed === '' ? null : typed, reading: null }}
    />
  )
}

/** Takes the focus when it opens, the cursor behind the last letter, and is as high as what stands in it. */
function useFittingBox(text: string) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = box.current
    if (area === null) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const area = box.current
    if (area === null) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [text])
  return box
}
