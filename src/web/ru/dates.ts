import type { CivilDate } from '#core/calendar/civil-date.ts'
import { days, plural } from './plural.ts'

/** How days and moments are written for people; the form of a day is always the same (interface.md). */

const shortMonths = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const ofMonths = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const monthNames = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const weekdays = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб']
const longWeekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parts(date: CivilDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function weekday(date: CivilDate): number {
  return (dayNumber(date) + 4) % 7
}

/** Days since 1 January 1970: what days are compared and laid out by. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = parts(date)
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** «5 окт 2026» */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = parts(date)
  return `${day}\u00a0${shortMonths[month - 1]}\u00a0${year}`
}

/** «5 окт 2026, пн» */
export function dateWithWeekday(date: CivilDate): string {
  return `${shortDate(date)}, ${weekdays[weekday(date)]}`
}

/** «5 октября 2026 г.» */
export function fullDate(date: CivilDate): string {
  const { year, month, day } = parts(date)
  return `${day}\u00a0${ofMonths[month - 1]} ${year}\u00a0г.`
}

/** «понедельник, 5 октября» */
export function dayOfToday(date: CivilDate): string {
  const { month, day } = parts(date)
  return `${longWeekdays[weekday(date)]}, ${day}\u00a0${ofMonths[month - 1]}`
}

/** «окт 2026», the head of a column of months. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? ''
}

/** «1–5 окт 2026», «28 сен – 5 окт 2026», «28 дек 2025 – 3 янв 2026»; one day alone where both are the same. */
export function dateRange(start: CivilDate, end: CivilDate): string {
  const from = parts(start)
  const to = parts(end)
  if (start === end) return shortDate(start)
  if (from.year !== to.year) return `${shortDate(start)}\u00a0– ${shortDate(end)}`
  if (from.month !== to.month)
    return `${from.day}\u00a0${shortMonths[from.month - 1]}\u00a0– ${shortDate(end)}`
  return `${from.day}–${to.day}\u00a0${shortMonths[to.month - 1]}\u00a0${to.year}`
}

/** «2021–2024» where a period fills whole years, else the days; without an end «с 1 сен 2021». */
export function period(start: CivilDate, end: CivilDate | null): string {
  if (end === null) return `с\u00a0${shortDate(start)}`
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) {
    const from = start.slice(0, 4)
    const to = end.slice(0, 4)
    return from === to ? `${from}\u00a0год` : `${from}–${to}\u00a0годы`
  }
  return dateRange(start, end)
}

/** «осталось 3 дня», «срок сегодня», «просрочено на 1 день»: how far `due` is from `today`. */
export function howLongLeft(due: CivilDate, today: CivilDate): string {
  const left = dayNumber(due) - dayNumber(today)
  if (left === 0) return 'срок сегодня'
  if (left === 1) return 'срок завтра'
  const count = Math.abs(left)
  if (left < 0) return `просрочено на\u00a0${count}\u00a0${plural(count, days)}`
  return `${plural(count, ['остался', 'осталось', 'осталось'])} ${count}\u00a0${plural(count, days)}`
}

/** «5 окт 2026, 14:32» in the reader's own zone. */
export function moment(instant: string): string {
  return `${dayOfMoment(instant)}, ${clock(new Date(instant))}`
}

/** «5 окт 2026» in the reader's own zone. */
export function dayOfMoment(instant: string): string {
  const at = new Date(instant)
  return `${at.getDate()}\u00a0${shortMonths[at.getMonth()]}\u00a0${at.getFullYear()}`
}

/** «14:32» */
export function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** A sentence with dates in it, whose lines do not break inside «1 сентября» or «2026 г.». */
export function unbroken(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=[а-яё])/gu, '\u00a0')
}
