import { type CivilDate, civilDateOf, weekdayOf } from './civil-date.ts'

/** Non-working holidays of «ст. 112 ТК РФ», month and day; those of January are the New Year's and do not move by rule. */
const fixedHolidays: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 8],
  [2, 23],
  [3, 8],
  [5, 1],
  [5, 9],
  [6, 12],
  [11, 4],
]

/** The days off that «ст. 112 ТК РФ» names, whatever weekday they fall on. */
export function holidaysOf(year: number): readonly CivilDate[] {
  return fixedHolidays.map(([month, day]) => civilDateOf(year, month, day))
}

/** By the second part of «ст. 112» a holiday on a day off of the five-day week moves on, unless it is one of January. */
export function holidaysThatMove(year: number): readonly CivilDate[] {
  return holidaysOf(year).filter((date) => Number(date.slice(5, 7)) !== 1 && weekdayOf(date) >= 6)
}
