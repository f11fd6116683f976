export interface FieldTally {
  right: number
  of: number
}

/** Fields right and wrong, by their name, and a line for each that is wrong. */
export interface Tally {
  readonly fields: Map<string, FieldTally>
  readonly lost: string[]
}

export function emptyTally(): Tally {
  return { fields: new Map(), lost: [] }
}

/** @param where says what was wanted and what was read; a field of what was missed altogether has no line of its own */
export function count(tally: Tally, field: string, right: boolean, where?: string): void {
  const counted = tally.fields.get(field) ?? { right: 0, of: 0 }
  tally.fields.set(field, counted)
  counted.of++
  if (right) counted.right++
  else if (where !== undefined) tally.lost.push(`${field}: ${where}`)
}

/** What was read and stands nowhere in the document: each counts as a wrong field. */
export function countSurplus<Read, Gold>(
  tally: Tally,
  field: string,
  read: readonly Read[] | undefined,
  gold: readonly Gold[] | undefined,
  same: (read: Read, gold: Gold) => boolean,
  name: string,
): void {
  const seen = new Set<string>()
  for (const one of read ?? []) {
    const text = JSON.stringify(one)
    if (seen.has(text) || !(gold ?? []).some((wanted) => same(one, wanted))) {
      count(tally, field, false, `${name} not there: ${text.slice(0, 120)}`)
    }
    seen.add(text)
  }
}

export function totalOf(tally: Tally): FieldTally {
  const total = { right: 0, of: 0 }
  for (const { right, of } of tally.fields.values()) {
    total.right += right
    total.of += of
  }
  return total
}

export function addTally(into: Tally, more: Tally): void {
  into.lost.push(...more.lost)
  for (const [field, { right, of }] of more.fields) {
    const counted = into.fields.get(field) ?? { right: 0, of: 0 }
    into.fields.set(field, { right: counted.right + right, of: counted.of + of })
  }
}
