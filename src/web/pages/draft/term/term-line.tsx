import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import { Icon } from '../../../components/icon.tsx'
import { useReview } from '../review.ts'
import { termWords } from '../ru/term.ts'
import { useTable } from '../table/table-context.ts'
import classes from './term.module.css'
import { TermChoice } from './term-choice.tsx'
import { TermMeaning } from './term-meaning.tsx'

interface TermLineProps {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
}

/** What the term means, and a way to settle it otherwise; the choice itself is made only when it is opened. */
export function TermLine({ measure, assignment }: TermLineProps) {
  const { readOnly } = useTable()
  const { chooser } = useReview()
  const [opened, setOpened] = useState(false)
  /** The focus goes back to the cell: the button that opened the choice is made anew. */
  const close = () => {
    setOpened(false)
    chooser.goTo({ kind: 'cell', measure: measure.key, assignment: assignment.key, field: 'due' })
  }
  const blank = assignment.due === null && assignment.reading === null
  if (blank && readOnly) return null
  const opener = (
    <button
      type="button"
      className={classes.opener}
      data-term-opener
      aria-haspopup="dialog"
      aria-expanded={opened}
      aria-label={termWords.choose}
      title={termWords.choose}
      onClick={(event) => {
        event.stopPropagation()
        setOpened(!opened)
      }}
    >
      <Icon name="down" size={16} />
    </button>
  )
  return (
    <span className={classes.line}>
      {!blank && <TermMeaning measure={measure} assignment={assignment} />}
      {readOnly ? null : opened ? (
        <Popover
          opened
          onDismiss={() => setOpened(false)}
          closeOnEscape={false}
          width={360}
          position="bottom-end"
          withinPortal
          trapFocus
          shadow="md"
        >
          <Popover.Target>{opener}</Popover.Target>
          <Popover.Dropdown
            aria-label={termWords.choose}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              event.stopPropagation()
              if (event.key === 'Escape') close()
            }}
          >
            <TermChoice measure={measure} assignment={assignment} onDone={close} />
          </Popover.Dropdown>
        </Popover>
      ) : (
        opener
      )}
    </span>
  )
}
