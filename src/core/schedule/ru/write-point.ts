import type { CalendarPoint, MonthPart } from '../calendar-point.ts'
import {
  type Case,
  monthGenitive,
  monthNominative,
  ordinalWord,
  romanFigures,
  weekdayWords,
} from './canonical-words.ts'

/** A point with its year: «15 мая 2022 г.», «I квартала», «2022/23 учебный год». */
export function writePoint(point: CalendarPoint, inCase: Case): string {
  return `${writeYearless(point, inCase)}${writeYear(point)}`
}

export function writeYearless(point: CalendarPoint, inCase: Case): string {
  switch (point.unit) {
    case 'day':
      return `${point.day} ${genitiveMonth(point.month)}`
    case 'weekday': {
      const word = weekdayWords[point.weekday - 1]
      if (word === undefined) return ''
      return `${ordinalWord(point.nth, word.gender, inCase)} ${word[inCase]} ${genitiveMonth(point.month)}`
    }
    case 'working-day':
      return `${workingDay(point.number, inCase)} ${genitiveMonth(point.month)}`
    case 'month':
      return point.part === null
        ? ((inCase === 'nominative' ? monthNominative : monthGenitive)[point.month - 1] ?? '')
        : `${monthPart(point.part, inCase)} ${genitiveMonth(point.month)}`
    case 'quarter':
      return `${roman(point.number)} квартал${inCase === 'genitive' ? 'а' : ''}`
    case 'half':
    case 'school-half':
      return `${roman(point.number)} полугоди${inCase === 'genitive' ? 'я' : 'е'}${point.unit === 'school-half' && point.year === null ? ' учебного года' : ''}`
    case 'trimester':
      return `${roman(point.number)} триместр${inCase === 'genitive' ? 'а' : ''}`
    case 'term':
      return `${roman(point.number)} четверт${inCase === 'genitive' ? 'и' : 'ь'}`
    case 'year':
      return point.year === null ? (inCase === 'genitive' ? 'года' : 'год') : ''
    case 'school-year':
      return point.year === null ? (inCase === 'genitive' ? 'учебного года' : 'учебный год') : ''
    case 'year-edge':
      return `${edge(point.edge, inCase)}${point.year === null ? ' года' : ''}`
    case 'school-year-edge':
      return `${edge(point.edge, inCase)}${point.year === null ? ' учебного года' : ''}`
    case 'plan-week':
      return `${ordinalWord(point.number, 'she', inCase)} недел${inCase === 'genitive' ? 'и' : 'я'}`
    case 'plan':
      return inCase === 'genitive' ? 'конца реализации плана' : 'однократно'
  }
}

/** The year as it stands behind the point, with a blank before it; nothing where it is not said. */
export function writeYear(point: CalendarPoint): string {
  const { unit, year } = point
  if (year === null) return ''
  switch (unit) {
    case 'school-half':
    case 'trimester':
    case 'term':
    case 'school-year-edge':
      return ` ${schoolYear(year)} учебного года`
    case 'year-edge':
      return ` ${year} года`
    case 'year':
    case 'school-year':
      return ''
    case 'day':
    case 'weekday':
    case 'working-day':
    case 'month':
    case 'quarter':
    case 'half':
      return ` ${year} г.`
  }
}

/** «2022/23». */
export function schoolYear(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

export function workingDay(number: number, inCase: Case): string {
  const day = inCase === 'nominative' ? 'рабочий день' : 'рабочего дня'
  return `${ordinalWord(number, 'he', inCase)} ${day}`
}

export function monthPart(part: MonthPart, inCase: Case): string {
  const she = (number: number, noun: string) =>
    `${ordinalWord(number, 'she', inCase)} ${noun}${inCase === 'nominative' ? nominativeEnding(noun) : genitiveEnding(noun)}`
  switch (part) {
    case 'start':
      return she(1, 'декад')
    case 'middle':
      return she(2, 'декад')
    case 'end':
      return she(3, 'декад')
    case 'first-half':
      return she(1, 'половин')
    case 'second-half':
      return she(2, 'половин')
    case 'week-1':
    case 'week-2':
    case 'week-3':
    case 'week-4':
    case 'week-5':
      return she(Number(part.slice(5)), 'недел')
    case 'last-week':
      return she(-1, 'недел')
  }
}

function nominativeEnding(noun: string): string {
  return noun === 'недел' ? 'я' : 'а'
}

function genitiveEnding(noun: string): string {
  return noun === 'недел' ? 'и' : 'ы'
}

function edge(which: 'start' | 'end', inCase: Case): string {
  if (which === 'start') return inCase === 'genitive' ? 'начала' : 'начало'
  return inCase === 'genitive' ? 'конца' : 'конец'
}

function genitiveMonth(month: number): string {
  return monthGenitive[month - 1] ?? ''
}

function roman(number: number): string {
  return romanFigures[number - 1] ?? String(number)
}
