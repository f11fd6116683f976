import { accept, type Refusal, type Result, refuse } from '../result.ts'
import { type CivilDate, parseCivilDate, weekdayOf, yearOf } from './civil-date.ts'
import type { MovedDayOff, SwappedDay, WorkingYear } from './working-year.ts'

export type WorkingYearRefusal =
  | 'working-year/not-a-move'
  | 'working-year/no-such-day'
  | 'working-year/other-year'
  | 'working-year/same-day'
  | 'working-year/day-twice'
  | 'working-year/not-a-day-off'

/** The moves of a year as an administrator types them. */
export type WorkingYearMoves = Pick<WorkingYear, 'moved' | 'swapped'>

/**
 * `2021-01-02>2021-11-05; 2021-02-20<>2021-02-22`: a day off moved, a working Saturday swapped with a day off; parted
 * by semicolons or line ends, spaces free. Dates may also be written `02.01.2021`.
 */
export function parseWorkingYear(
  year: number,
  text: string,
): Result<WorkingYearMoves, Refusal<WorkingYearRefusal>> {
  const moved: MovedDayOff[] = []
  const swapped: SwappedDay[] = []
  const targets = new Set<CivilDate>()
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const move = /^([\d.-]+)\s*(<?>)\s*([\d.-]+)$/.exec(part)
    if (move === null) return refuse('working-year/not-a-move', { text: part })
    const [, left = '', sign, right = ''] = move
    const from = dayOf(left)
    const to = dayOf(right)
    if (from === null) return refuse('working-year/no-such-day', { text: left })
    if (to === null) return refuse('working-year/no-such-day', { text: right })
    if (from === to) return refuse('working-year/same-day', { text: part })
    const stranger = [from, to].find((day) => yearOf(day) !== year)
    if (stranger !== undefined) return refuse('working-year/other-year', { text: stranger })
    const taken = [from, to].find((day) => targets.has(day))
    if (taken !== undefined) return refuse('working-year/day-twice', { text: taken })
    targets.add(from).add(to)
    if (sign === '>') moved.push({ from, to })
    else if (weekdayOf(from) < 6) return refuse('working-year/not-a-day-off', { text: from })
    else swapped.push({ working: from, off: to })
  }
  return accept({ moved: inOrder(moved, (one) => one.from), swapped: inOrder(swapped, (one) => one.working) })
}

export function formatWorkingYear({ moved, swapped }: WorkingYearMoves): string {
  return [
    ...inOrder(moved, (one) => one.from).map(({ from, to }) => `${from}>${to}`),
    ...inOrder(swapped, (one) => one.working).map(({ working, off }) => `${working}<>${off}`),
  ].join('; ')
}

function inOrder<Value>(values: readonly Value[], day: (value: Value) => string): Value[] {
  return values.toSorted((one, other) => (day(one) < day(other) ? -1 : 1))
}

function dayOf(text: string): CivilDate | null {
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text)
  return parseCivilDate(dotted === null ? text : `${dotted[3]}-${dotted[2]}-${dotted[1]}`)
}
