import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { isDoubtful } from '#core/plan/find-table-findings.ts'
import { sameValue } from '#core/plan/same-value.ts'
import type { TableReading } from '#core/plan/table-reading.ts'
import { Icon } from '../../../components/icon.tsx'
import type { NoteProps } from '../../../components/source/source-slots.ts'
import { fullDate } from '../../../ru/dates.ts'
import { dayOf } from '../day-of.ts'
import { useChoice, useDesk, useReadOnly, useReview } from '../review.ts'
import { columnWords as words } from '../ru/columns.ts'
import { ColumnChoice, choiceId, groupsOf } from './column-choice.tsx'
import classes from './columns.module.css'

/** What is to be said of the tables that stand in a block of the source, above it. */
export function TableNotes({ block, isTable }: NoteProps) {
  const tables = useDesk((view) => view.draft.reading.tables)
  const here = (tables ?? []).filter(({ at }) => at.block === block)
  return here.map((table) => (
    <TableNote
      key={`${table.at.row} ${table.at.column}`}
      table={table}
      aligned={isTable && table.at.row === undefined && table.origin !== 'none'}
    />
  ))
}

function TableNote({ table, aligned }: { readonly table: TableReading; readonly aligned: boolean }) {
  const { desk } = useReview()
  const readOnly = useReadOnly()
  const [opened, setOpened] = useState(false)
  const listed = !aligned && (table.origin !== 'none' || opened)
  useFocus(table, () => setOpened(true))
  const roles = table.columns.map((column) => column.role)
  const sentence = sentenceOf(table)
  const told = table.origin === 'person' || table.origin === 'memory'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in here are not for the document around it
    <div className={classes.note} data-table={table.at.block} onKeyDown={(event) => event.stopPropagation()}>
      {sentence !== '' && (
        <p className={classes.said} data-ask={isDoubtful(table) || undefined}>
          {isDoubtful(table) && <Icon name="warning" size={16} />}
          <span>{sentence}</span>
          {!readOnly && isDoubtful(table) && (
            <Button size="compact-xs" variant="default" onClick={() => desk.settleColumns(table, roles)}>
              {words.right}
            </Button>
          )}
          {!readOnly && told && (
            <Button size="compact-xs" variant="default" onClick={() => desk.settleColumns(table, null)}>
              {table.origin === 'memory' ? words.forget : words.asRead}
            </Button>
          )}
          {!readOnly && table.origin === 'none' && (
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={opened}
              onClick={() => setOpened(!opened)}
            >
              {words.isPlan}
            </Button>
          )}
        </p>
      )}
      <Progress table={table} />
      {listed && (
        <div role="group" aria-label={words.row} className={classes.list}>
          {groupsOf(table).map(({ from }) => (
            <ColumnChoice key={from} table={table} index={from} headed />
          ))}
        </div>
      )}
    </div>
  )
}

function sentenceOf(table: TableReading): string {
  const { origin, issuer, remembered, columns } = table
  const outside = columns.some(({ role }) => role === 'title') ? '' : ` ${words.notPlan}`
  switch (origin) {
    case 'none':
      return `${words.none} ${words.noneHow}`
    case 'table-before':
      return words.likeBefore
    case 'person':
      return words.byPerson(issuer) + outside
    case 'memory':
      return words.byMemory(remembered?.document ?? '', fullDate(dayOf(remembered?.at ?? ''))) + outside
    case 'headings':
    case 'content': {
      if (!isDoubtful(table)) return ''
      const named = columns.filter(({ doubtful, heading }) => doubtful && heading !== '')
      const headings = [...new Set(named.map(({ heading }) => `«${heading}»`))].join(', ')
      return headings === '' ? words.ask : `${words.ask} ${words.askAbout(headings)}`
    }
  }
}

/** That the table is being read anew, has been, or could not be. */
function Progress({ table }: { readonly table: TableReading }) {
  const settling = useDesk((view) => view.settling)
  const own = settling !== null && sameValue(settling.at, table.at) ? settling : null
  return (
    <p className={classes.progress} role="status" data-failed={own?.state === 'failed' || undefined}>
      {own?.state === 'busy' && words.busy}
      {own?.state === 'done' && words.done}
      {own?.state === 'failed' && `${words.failed} ${own.message === '' ? words.noConnection : own.message}`}
    </p>
  )
}

/** A finding that leads here puts the focus on the first column in doubt. */
function useFocus(table: TableReading, open: () => void): void {
  const summons = useChoice((choice) => choice.summons)
  const spot = useChoice((choice) => choice.spot)
  const answered = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each summons
  useEffect(() => {
    if (spot?.kind !== 'table' || spot.at.block !== table.at.block || answered.current === summons) return
    answered.current = summons
    open()
    const column = Math.max(
      0,
      table.columns.findIndex((one) => one.doubtful),
    )
    const frame = requestAnimationFrame(() => {
      const choice = document.querySelector<HTMLElement>(`[data-column="${choiceId(table, column)}"]`)
      choice?.focus({ preventScroll: true })
      choice?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [summons])
}
