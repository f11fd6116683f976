import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type ClipboardEvent, type KeyboardEvent, useMemo } from 'react'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { counted } from '../../../ru/plural.ts'
import { useReadOnly, useReview } from '../review.ts'
import { shownColumns } from '../rows/shown-columns.ts'
import { rowForms } from '../ru/review.ts'
import { words } from '../ru/table.ts'
import { looksLikeRows, rowsToPaste } from './paste-rows.ts'
import { PlanTable } from './plan-table.tsx'
import { type RowActions, rowActions } from './row-actions.ts'
import { TableBar } from './table-bar.tsx'
import classes from './table-view.module.css'

interface TableViewProps {
  readonly index: number
  readonly plan: PlanDraft
  readonly calendar: WorkingCalendar
  readonly marks: ReadonlyMap<string, string>
}

/** The table with what can be done to it; keys for rows and rows from the clipboard work anywhere inside. */
export function TableView({ index, plan, calendar, marks }: TableViewProps) {
  const review = useReview()
  const readOnly = useReadOnly()
  const actions = useMemo(() => rowActions(review, index), [review, index])
  const [wanted, setWanted] = useLocalStorage<MeasureField[]>({ key: 'rostok-columns', defaultValue: [] })
  const shown = shownColumns(plan, wanted).join()
  const columns = useMemo(() => shown.split(',') as MeasureField[], [shown])
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (readOnly || isField(event.target) || !looksLikeRows(text)) return
    event.preventDefault()
    const pasted = rowsToPaste(review, index, columns, text)
    if (pasted === null) notifications.show({ color: 'amber', message: words.pastedNothing })
    else if (review.desk.change(pasted.changes))
      notifications.show({
        color: 'green',
        title: words.pasted(counted(pasted.measures, rowForms)),
        message: pasted.byHeading ? words.pastedByHeading : words.pastedByOrder,
      })
  }
  return (
    <section
      className={classes.view}
      aria-label={words.table}
      onPaste={onPaste}
      onKeyDown={(event) => {
        if (!readOnly && rowKey(event, actions)) event.preventDefault()
      }}
    >
      {!readOnly && (
        <TableBar index={index} columns={columns} onShow={(field) => setWanted([...wanted, field])} />
      )}
      {plan.measures.length === 0 && plan.sections.length === 0 ? (
        <EmptyFace
          title={words.noneTitle}
          action={!readOnly && <Button onClick={actions.addBelow}>{words.addRow}</Button>}
        >
          {words.none}
        </EmptyFace>
      ) : (
        <PlanTable index={index} plan={plan} calendar={calendar} marks={marks} columns={columns} />
      )}
    </section>
  )
}

/** Keys go by place on the keyboard: they are the same in the Russian layout. */
function rowKey(event: KeyboardEvent, actions: RowActions): boolean {
  if (event.defaultPrevented || event.metaKey) return false
  if (event.ctrlKey && event.key === 'Enter') actions.addBelow()
  else if (isField(event.target)) return false
  else if (event.ctrlKey && event.key === 'Delete') actions.drop()
  else if (event.altKey && event.key === 'ArrowUp') actions.move(-1)
  else if (event.altKey && event.key === 'ArrowDown') actions.move(1)
  else if (event.altKey && event.key === 'Enter') return openTerm(event.target)
  else return false
  return true
}

function openTerm(target: EventTarget): boolean {
  const row = target instanceof Element ? target.closest('[role="row"]') : null
  const opener = row?.querySelector<HTMLElement>('[data-term-opener]')
  opener?.click()
  return opener !== null && opener !== undefined
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, select')
}
