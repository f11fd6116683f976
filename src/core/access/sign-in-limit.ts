/** Failed attempts of a kind within a window. `last` is an ISO timestamp; null where there were none. */
export interface Failures {
  readonly count: number
  readonly last: string | null
}

/** What is known when somebody tries to sign in. Attempts that were told to wait are not among the failures. */
export interface SignInHistory {
  /** This name from this address. */
  readonly here: Failures
  /** This name from everywhere. */
  readonly name: Failures
  /** Any name from this address. A success takes nothing off it. */
  readonly address: Failures
  /** The owner of this name has signed in from this address of late. */
  readonly addressKnown: boolean
}

/** How far back failures count. */
export const signInWindowMinutes = { name: 60, address: 15 } as const
/** How far back a success makes an address known. */
export const knownAddressDays = 60

interface Step {
  readonly from: number
  readonly waitMinutes: number
}

// One mistaken person, a guesser of one name over many addresses, and a guesser of many names from one. A school
// sits behind one address, hence the room in the last. The longest wait is short, so that a guesser cannot keep the owner out.
const hereSteps: readonly Step[] = [
  { from: 5, waitMinutes: 1 },
  { from: 10, waitMinutes: 5 },
]
const nameSteps: readonly Step[] = [
  { from: 30, waitMinutes: 1 },
  { from: 100, waitMinutes: 5 },
]
const addressSteps: readonly Step[] = [
  { from: 60, waitMinutes: 5 },
  { from: 200, waitMinutes: 15 },
]

/**
 * Whole minutes to wait before the next attempt, 0: now. `elapsed` gives the minutes from an instant until now. From an
 * address where its owner signs in a name is not closed by what others try elsewhere.
 */
export function waitBeforeSignIn(history: SignInHistory, elapsed: (since: string) => number): number {
  const waits = [
    wait(history.here, hereSteps, elapsed),
    history.addressKnown ? 0 : wait(history.name, nameSteps, elapsed),
    wait(history.address, addressSteps, elapsed),
  ]
  return Math.max(0, ...waits)
}

function wait(failures: Failures, steps: readonly Step[], elapsed: (since: string) => number): number {
  const step = steps.findLast(({ from }) => failures.count >= from)
  if (step === undefined || failures.last === null) return 0
  return Math.ceil(step.waitMinutes - elapsed(failures.last))
}
