import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Matrix } from '#contract/matrix.ts'
import classes from './matrix.module.css'
import { MatrixCell } from './matrix-cell.tsx'
import { words } from './ru/matrix.ts'

const rowHeight = 36

interface Spot {
  readonly row: number
  readonly column: number
}

interface MatrixTableProps {
  readonly planId: string
  readonly matrix: Matrix
  /** Of a past day: a measure has no page of that day to lead to. */
  readonly past: boolean
}

/** A row for each organisation, those most behind first; only rows near the eye are drawn. Arrows walk the cells. */
export function MatrixTable({ planId, matrix, past }: MatrixTableProps) {
  const { measures, organisations } = matrix
  const box = useRef<HTMLElement>(null)
  const [active, setActive] = useState<Spot>(() => firstSpot(matrix))
  const [moved, setMoved] = useState(0)
  const near = useVirtualizer({
    count: organisations.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  // The row that an arrow leads to may have to be drawn first.
  useEffect(() => {
    if (moved === 0) return
    const frame = requestAnimationFrame(() => focusSpot(box.current, active))
    return () => cancelAnimationFrame(frame)
  }, [active, moved])
  const go = (to: Spot) => {
    near.scrollToIndex(to.row)
    setActive(to)
    // At once where it can be: the next key may come before the next frame.
    if (!focusSpot(box.current, to)) setMoved((count) => count + 1)
  }
  const press = (event: KeyboardEvent) => {
    const to = spotAfter(event.key, spotOf(event.target) ?? active, matrix)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  const items = near.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = near.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <section ref={box} className={classes.box} aria-label={words.region}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrows is a grid
        role="grid"
        className={classes.table}
        aria-rowcount={organisations.length + 1}
        onKeyDown={press}
        style={{ width: 420 + measures.length * 40 }}
      >
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.name}>
              {words.organisation}
            </th>
            <th scope="col" className={classes.sum}>
              {words.overdue}
            </th>
            <th scope="col" className={classes.sum}>
              {words.done}
            </th>
            {measures.map((measure, index) => (
              <th key={measure.id} scope="col" title={words.measureTitle(measure.number, measure.title)}>
                {past ? (
                  <span className={classes.measureLink}>
                    {words.measure(measure.number, index, measures)}
                  </span>
                ) : (
                  <Link
                    to="/plans/$planId/measures/$measureId"
                    params={{ planId, measureId: measure.id }}
                    preload={false}
                    className={classes.measureLink}
                    // By keyboard the same page is reached through any of the column's cells.
                    tabIndex={-1}
                  >
                    <span aria-hidden="true">{words.measure(measure.number, index, measures)}</span>
                    <span className="unseen">{words.allTasks(measure.number, measure.title)}</span>
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true">
          <tr style={{ height: before }} />
        </tbody>
        <tbody>
          {items.map(({ index: row }) => {
            const line = organisations[row]
            return (
              line !== undefined && (
                <tr key={line.id} aria-rowindex={row + 2} style={{ height: rowHeight }}>
                  <th scope="row" className={classes.name} title={line.shortName}>
                    <Link
                      to="/organisations/$organisationId"
                      params={{ organisationId: line.id }}
                      preload={false}
                      className={classes.nameLink}
                      // By keyboard it is reached from the panel of any of the row's cells.
                      tabIndex={-1}
                    >
                      {line.shortName}
                    </Link>
                  </th>
                  <td className={classes.sum} data-late={line.overdue > 0 || undefined}>
                    {line.overdue}
                  </td>
                  <td className={classes.sum}>{words.doneOf(line.done, line.total)}</td>
                  {line.cells.map((standing, column) => {
                    const measure = measures[column]
                    return (
                      measure !== undefined && (
                        <td key={measure.id}>
                          <MatrixCell
                            planId={planId}
                            organisation={line}
                            measure={{
                              id: measure.id,
                              name: words.measure(measure.number, column, measures),
                            }}
                            standing={standing}
                            own={line.own[column] ?? false}
                            spot={`${row}.${column}`}
                            active={active.row === row && active.column === column}
                          />
                        </td>
                      )
                    )
                  })}
                </tr>
              )
            )
          })}
        </tbody>
        <tbody aria-hidden="true">
          <tr style={{ height: after }} />
        </tbody>
      </table>
    </section>
  )
}

/** Whether the cell is drawn and has the focus now. */
function focusSpot(box: HTMLElement | null, { row, column }: Spot): boolean {
  const cell = box?.querySelector<HTMLElement>(`[data-spot="${row}.${column}"]`)
  cell?.focus()
  return cell != null
}

/** The cell in focus may be another one than the arrows left: a pointer or a reader went there. */
function spotOf(target: EventTarget): Spot | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset.spot ?? '') : '')
    .split('.')
    .map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

function firstSpot({ organisations }: Matrix): Spot {
  const column = organisations[0]?.cells.findIndex((standing) => standing !== null) ?? 0
  return { row: 0, column: Math.max(0, column) }
}

/** Where a key leads: over empty cells to the next one that opens something; null: nowhere. */
function spotAfter(key: string, from: Spot, { organisations }: Matrix): Spot | null {
  const step = steps[key]
  if (step === undefined) return null
  let { row, column } = from
  for (;;) {
    row += step.row
    column += step.column
    const cells = organisations[row]?.cells
    if (cells === undefined || column < 0 || column >= cells.length) return null
    if (cells[column] !== null) return { row, column }
  }
}

const steps: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}
