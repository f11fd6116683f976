import { civilDateOf, lastDayOfMonth, type Period } from './civil-date.ts'

/** A school year is known by the year in which it starts: 2021 is 1 September 2021 to 31 May 2022. */
export function schoolYearPeriod(year: number): Period {
  return { start: civilDateOf(year, 9, 1), end: civilDateOf(year + 1, 5, 31) }
}

export type SchoolPart = 'school-half' | 'trimester' | 'term'

/** Months from September of the school year's own year on, so that January is the 13th. */
const partMonths: Readonly<Record<SchoolPart, readonly (readonly [number, number])[]>> = {
  'school-half': [
    [9, 12],
    [13, 17],
  ],
  trimester: [
    [9, 11],
    [12, 14],
    [15, 17],
  ],
  term: [
    [9, 10],
    [11, 12],
    [13, 15],
    [16, 17],
  ],
}

export function schoolPartCount(part: SchoolPart): number {
  return partMonths[part].length
}

/** `number` counts from 1; throws where the school year has no such part. */
export function schoolPartPeriod(year: number, part: SchoolPart, number: number): Period {
  const months = partMonths[part][number - 1]
  if (months === undefined) throw new RangeError(`a school year has no ${part} ${number}`)
  const [first, last] = months
  return { start: onward(year, first).start, end: onward(year, last).end }
}

function onward(year: number, month: number): Period {
  const after = month > 12 ? 1 : 0
  return {
    start: civilDateOf(year + after, month - after * 12, 1),
    end: lastDayOfMonth(year + after, month - after * 12),
  }
}
