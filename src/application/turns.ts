/** So many do something at once; the others wait in line, in the order in which they came. */
export interface Turns {
  /** Waits for a turn; gives what ends it. */
  readonly take: () => Promise<() => void>
  /** How many stand in line. */
  readonly waiting: () => number
}

export function openTurns(most: number): Turns {
  let taken = 0
  const line: (() => void)[] = []
  const end = () => {
    const next = line.shift()
    if (next === undefined) taken -= 1
    else next()
  }
  return {
    take: async () => {
      if (taken < most) taken += 1
      else await new Promise<void>((resolve) => line.push(resolve))
      let ended = false
      return () => {
        if (!ended) end()
        ended = true
      }
    },
    waiting: () => line.length,
  }
}
