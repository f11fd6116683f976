/** Lets at most so many in at once; the others wait in order. */
export interface Slots {
  /** Resolves when there is room; what it gives must be called on leaving, once. */
  readonly enter: () => Promise<() => void>
}

export function openSlots(most: number): Slots {
  const waiting: (() => void)[] = []
  let inside = 0
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  const once = () => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    enter: async () => {
      if (inside < most) inside += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return once()
    },
  }
}
