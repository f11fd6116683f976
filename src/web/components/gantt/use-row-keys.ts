import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import { axisHeight, type GanttRow, rowHeight } from './gantt-row.ts'
import { type Zoom, zooms } from './gantt-scale.ts'

/**
 * From row to row, by a screenful, to the first and the last, closer and farther; sideways the frame scrolls by itself. A row
 * that a key leads to may not be drawn yet, so it is named first and gets the focus when it is there.
 */
export function useRowKeys(
  frame: RefObject<HTMLElement | null>,
  rows: readonly GanttRow[],
  zoom: Zoom,
  onZoom: (zoom: Zoom) => void,
) {
  const [place, setPlace] = useState({ index: firstOf(rows), byKey: false })
  const active = rows[place.index]?.kind === 'row' ? place.index : firstOf(rows)
  useLayoutEffect(() => {
    if (!place.byKey) return
    const element = frame.current
    element?.querySelector<HTMLElement>(`[data-index="${place.index}"]`)?.focus({ preventScroll: true })
    if (element !== null) bringIntoSight(element, place.index)
  }, [frame, place])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const closer = { '+': 1, '=': 1, '-': -1 }[event.key]
    if (closer !== undefined) {
      const next = zooms[zooms.indexOf(zoom) + closer]
      if (next !== undefined) onZoom(next)
      return
    }
    const focused = event.target instanceof HTMLElement ? event.target.dataset.index : undefined
    const screen = Math.floor((event.currentTarget.clientHeight - axisHeight) / rowHeight) - 1
    const index = rowAfter(event.key, focused === undefined ? null : Number(focused), active, rows, screen)
    if (index === null) return
    event.preventDefault()
    setPlace({ index, byKey: true })
  }
  /** However the focus came to a row, the keys go on from there, and the row stays in the page. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.dataset.index
    if (index !== undefined && Number(index) !== place.index) setPlace({ index: Number(index), byKey: false })
  }
  return { active, onKeyDown, onFocus }
}

/**
 * Where a key leads; null: nowhere, the browser does what it does.
 * @param focused the row in focus; null: the frame itself has it, and any key leads to the active row
 */
export function rowAfter(
  key: string,
  focused: number | null,
  active: number,
  rows: readonly GanttRow[],
  screen: number,
): number | null {
  const isRow = (index: number) => rows[index]?.kind === 'row'
  const seek = (from: number, step: 1 | -1): number | null => {
    for (let index = from; index >= 0 && index < rows.length; index += step) if (isRow(index)) return index
    return null
  }
  const at = focused ?? active
  switch (key) {
    case 'ArrowDown':
      return focused === null ? active : seek(at + 1, 1)
    case 'ArrowUp':
      return focused === null ? active : seek(at - 1, -1)
    case 'PageDown':
      return seek(Math.min(rows.length - 1, at + screen), -1)
    case 'PageUp':
      return seek(Math.max(0, at - screen), 1)
    case 'Home':
      return seek(0, 1)
    case 'End':
      return seek(rows.length - 1, -1)
    default:
      return null
  }
}

function firstOf(rows: readonly GanttRow[]): number {
  return Math.max(
    0,
    rows.findIndex(({ kind }) => kind === 'row'),
  )
}

/** The axis lies over the rows that are scrolled under it. */
function bringIntoSight(frame: HTMLElement, index: number): void {
  const top = index * rowHeight
  const bottom = top + rowHeight + axisHeight - frame.clientHeight
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (bottom > frame.scrollTop) frame.scrollTop = bottom
}
