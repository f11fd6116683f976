import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import { shortDate } from '../../ru/dates.ts'
import { dueWords } from '../../ru/due-words.ts'
import { standingSentence } from '../measure/standing-sentence.ts'
import { StandingMark } from '../standing-mark.tsx'
import classes from './gantt.module.css'
import type { GanttSheet, GanttTask } from './gantt-row.ts'
import { words } from './ru/gantt.ts'

/** Lines on one page of the table: of thousands the browser would lay out each. */
const pageSize = 100

interface Line {
  readonly title: string
  readonly hrefId: string
  readonly task: GanttTask | null
}

interface GanttTableProps {
  readonly sheet: GanttSheet
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** All that the drawing shows as a table: for those who hear it, and for whoever would rather read. */
export function GanttTable(props: GanttTableProps) {
  const [shown, { toggle }] = useDisclosure(false)
  return (
    <div className={classes.behind}>
      <Button variant="default" size="xs" aria-expanded={shown} onClick={toggle}>
        {shown ? words.hideTable : words.showTable}
      </Button>
      {shown && <PagedTable {...props} />}
    </div>
  )
}

function PagedTable({ sheet, hrefOf, onOpen }: GanttTableProps) {
  const lines = useMemo(() => linesOf(sheet), [sheet])
  const [page, setPage] = useState(0)
  const pages = Math.ceil(lines.length / pageSize)
  const from = Math.min(page, pages - 1) * pageSize
  const table = useRef<HTMLTableElement>(null)
  /** Whoever turns the page reads on at its beginning. */
  const turn = (by: 1 | -1) => {
    setPage(Math.min(page, pages - 1) + by)
    table.current?.focus()
  }
  const shown = lines.slice(from, from + pageSize)
  return (
    <>
      <table ref={table} tabIndex={-1} className={classes.table}>
        <caption>
          {words.caption}
          {pages > 1 && <> – {words.shownLines(from + 1, from + shown.length, lines.length)}</>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.measure}</th>
            <th scope="col">{words.columns.window}</th>
            <th scope="col">{words.columns.standing}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ title, hrefId, task }, index) => (
            <tr key={`${hrefId} ${task?.id ?? index}`}>
              <th scope="row">
                <a
                  href={hrefOf(hrefId)}
                  onClick={(event) => {
                    if (!isPlainClick(event)) return
                    event.preventDefault()
                    onOpen(hrefId)
                  }}
                >
                  {title}
                </a>
              </th>
              <td>{(task === null ? null : dueWords(task, shortDate)) ?? words.noDate}</td>
              <td>
                <StandingMark
                  standing={task?.standing ?? 'waiting'}
                  {...(task === null ? {} : { word: standingSentence(task, sheet.today) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <div className={classes.pages}>
          <Button variant="default" size="xs" disabled={from === 0} onClick={() => turn(-1)}>
            {words.before}
          </Button>
          <span role="status">{words.shownLines(from + 1, from + shown.length, lines.length)}</span>
          <Button
            variant="default"
            size="xs"
            disabled={from + pageSize >= lines.length}
            onClick={() => turn(1)}
          >
            {words.after}
          </Button>
        </div>
      )}
    </>
  )
}

function linesOf({ rows }: GanttSheet): readonly Line[] {
  return rows.flatMap((row): readonly Line[] => {
    if (row.kind === 'section') return []
    const { id, title, tasks } = row
    if (tasks.length === 0) return [{ title, hrefId: id, task: null }]
    return tasks.map((task) => ({ title, hrefId: id, task }))
  })
}

/** With a key held the browser opens the address itself, in another tab. */
export function isPlainClick(event: {
  readonly button: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
}
