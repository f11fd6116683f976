import { type CivilDate, dayOf, monthOf, yearOf } from '../../calendar/civil-date.ts'
import { monthGenitive, monthNominative } from './canonical-words.ts'

/** «31 мая 2020 г.» */
export function dateInWords(date: CivilDate): string {
  return `${dayAndMonth(date)} ${yearOf(date)} г.`
}

/** «31 мая» */
export function dayAndMonth(date: CivilDate): string {
  return `${dayOf(date)} ${monthGenitive[monthOf(date) - 1] ?? ''}`
}

/** «май 2022 г.» */
export function monthInWords(date: CivilDate): string {
  return `${monthName(date)} ${yearOf(date)} г.`
}

export function monthName(date: CivilDate): string {
  return monthNominative[monthOf(date) - 1] ?? ''
}

/** «с 1 по 5 мая 2022 г.», «с 1 мая по 30 июня 2022 г.», «с 28 декабря 2022 г. по 10 января 2023 г.» */
export function periodInWords(start: CivilDate, end: CivilDate): string {
  if (start === end) return dateInWords(start)
  if (yearOf(start) !== yearOf(end)) return `с ${dateInWords(start)} по ${dateInWords(end)}`
  if (monthOf(start) !== monthOf(end)) return `с ${dayAndMonth(start)} по ${dateInWords(end)}`
  return `с ${dayOf(start)} по ${dateInWords(end)}`
}
