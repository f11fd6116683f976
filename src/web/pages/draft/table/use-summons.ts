import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { spotId } from '../place/spot.ts'
import { useChoice } from '../review.ts'
import type { PlanRow } from '../rows/plan-rows.ts'

/** Brings the row of a summoned spot into sight, and puts the focus on its cell as soon as that is drawn. */
export function useSummons(rows: readonly PlanRow[], virtual: Virtualizer<HTMLDivElement, Element>): void {
  const summons = useChoice((choice) => choice.summons)
  const spot = useChoice((choice) => choice.spot)
  const editing = useChoice((choice) => choice.editing)
  const answered = useRef(0)
  useEffect(() => {
    if (spot === null || (spot.kind !== 'cell' && spot.kind !== 'section')) return
    if (answered.current === summons && !editing) return
    const key = spot.kind === 'cell' ? spot.assignment : spot.section
    const at = rows.findIndex((row) => row.key === key)
    if (at === -1) return
    const called = answered.current !== summons
    answered.current = summons
    virtual.scrollToIndex(at, { align: 'auto' })
    if (!called || editing) return
    let tries = 0
    let frame = requestAnimationFrame(function look() {
      const cell = document.getElementById(spotId(spot))
      if (cell !== null) {
        cell.focus({ preventScroll: true })
        cell.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' })
      } else if (tries++ < 20) frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [summons, spot, editing, rows, virtual])
}
