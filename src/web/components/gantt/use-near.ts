import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { axisHeight, blockRows, rowHeight } from './gantt-row.ts'

/** What of the drawing is there: blocks of rows from one to another, and a stretch of time in pixels; ends belong to it. */
export interface Near {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

const blockHeight = blockRows * rowHeight
/** The stretch of time changes by leaps, so that most frames of a scroll draw nothing. */
const leap = 600
/** So many blocks may stay; of longer lists only what is near. */
const mostBlocks = 60

/**
 * What the eye sees is drawn at once, the rest block by block while the browser has nothing else to do, and stays: a scroll
 * then finds its rows there. A leap to elsewhere, or a change of what is drawn, begins anew.
 * @param rows how many
 * @param drawing what a change of draws every row anew
 */
export function useNear(frame: RefObject<HTMLElement | null>, rows: number, drawing: unknown): Near {
  const blocks = Math.ceil(rows / blockRows)
  const [state, setState] = useState<{ readonly near: Near; readonly drawing: unknown }>(() => ({
    near: { first: 0, last: 1, from: 0, to: 2 * leap },
    drawing,
  }))
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = () => {
      const seen = seenIn(element, blocks)
      setState((old) => {
        const near = old.drawing === drawing ? grown(old.near, seen) : seen
        return old.drawing === drawing && same(old.near, near) ? old : { near, drawing }
      })
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame, blocks, drawing])
  const { first, last } = state.near
  useEffect(() => {
    if ((first === 0 && last >= blocks - 1) || last - first >= mostBlocks) return
    return whenIdle(() =>
      setState(({ near, ...rest }) => ({
        ...rest,
        near: { ...near, first: Math.max(0, near.first - 1), last: Math.min(blocks - 1, near.last + 1) },
      })),
    )
  }, [first, last, blocks])
  return state.drawing === drawing ? state.near : { ...state.near, last: Math.min(last, first + 1) }
}

function seenIn({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement, blocks: number): Near {
  const bottom = scrollTop + clientHeight - axisHeight
  const left = Math.floor(scrollLeft / leap) * leap
  return {
    first: Math.max(0, Math.floor((scrollTop - blockHeight / 2) / blockHeight)),
    last: Math.min(blocks - 1, Math.floor((bottom + blockHeight / 2) / blockHeight)),
    from: left - leap,
    to: left + Math.ceil(clientWidth / leap) * leap + 2 * leap,
  }
}

/** Blocks that were drawn stay where they touch what is seen now. */
function grown(old: Near, seen: Near): Near {
  const apart = seen.first > old.last + 1 || seen.last < old.first - 1
  const first = Math.min(old.first, seen.first)
  const last = Math.max(old.last, seen.last)
  if (apart || last - first > mostBlocks) return seen
  return { ...seen, first, last }
}

function same(one: Near, other: Near): boolean {
  return (['first', 'last', 'from', 'to'] as const).every((name) => one[name] === other[name])
}

/** Safari has no idle time to tell of. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 100)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(work)
  return () => cancelIdleCallback(idle)
}
