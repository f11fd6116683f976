import type { OnwardSchedule, Position, RepeatedSchedule, RepeatUnit } from '../schedule.ts'
import { type Case, counted, ordinalWord, weekdayWords } from './canonical-words.ts'
import { monthPart, workingDay } from './write-point.ts'
import { writeBoundSpan } from './write-span.ts'

const adverbs: Readonly<Partial<Record<RepeatUnit, string>>> = {
  week: 'еженедельно',
  decade: 'ежедекадно',
  month: 'ежемесячно',
  quarter: 'ежеквартально',
  year: 'ежегодно',
}

/** «в год», «в 3 года», «в 5 лет»: accusative singular, few, many. */
const unitWords: Readonly<Record<RepeatUnit, readonly [string, string, string]>> = {
  day: ['день', 'дня', 'дней'],
  week: ['неделю', 'недели', 'недель'],
  decade: ['декаду', 'декады', 'декад'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  half: ['полугодие', 'полугодия', 'полугодий'],
  year: ['год', 'года', 'лет'],
  'school-year': ['учебный год', 'учебных года', 'учебных лет'],
  trimester: ['триместр', 'триместра', 'триместров'],
  term: ['четверть', 'четверти', 'четвертей'],
}

const genitives: Readonly<Partial<Record<RepeatUnit, string>>> = {
  month: 'месяца',
  quarter: 'квартала',
  half: 'полугодия',
  trimester: 'триместра',
  term: 'четверти',
  year: 'года',
}

const instrumentals: Readonly<Partial<Record<RepeatUnit, string>>> = {
  quarter: 'кварталом',
  half: 'полугодием',
  trimester: 'триместром',
  term: 'четвертью',
  year: 'годом',
}

export function writeRepeated(schedule: RepeatedSchedule): string {
  const { every, step, times, at, within, unsaid } = schedule
  const parts = [
    ...(unsaid ? [] : [writeFrequency(every, step, times)]),
    ...(at.length === 0 ? [] : [writePositions(at, every)]),
    ...within.map(writeBoundSpan),
  ]
  return parts.join(', ')
}

export function writeOnward({ first, every }: OnwardSchedule): string {
  return `${writeBoundSpan(first)}, далее ${writeFrequency(every, 1, 1)}`
}

function writeFrequency(every: RepeatUnit, step: number, times: number): string {
  const adverb = adverbs[every]
  if (step === 1 && times === 1 && adverb !== undefined) return adverb
  const [one, few, many] = unitWords[every]
  const often = times === 1 ? 'раз' : `${times} ${counted(times, 'раз', 'раза', 'раз')}`
  return step === 1 ? `${often} в ${one}` : `${often} в ${step} ${counted(step, one, few, many)}`
}

/** A semicolon keeps a «до» from what follows it. */
function writePositions(at: readonly Position[], every: RepeatUnit): string {
  return at
    .map((position, index) => {
      const apart = at[index - 1]?.bound === 'by' && position.bound !== 'by'
      return `${index === 0 ? '' : apart ? '; ' : ', '}${writePosition(position, every)}`
    })
    .join('')
}

function writePosition({ bound, place, month }: Position, every: RepeatUnit): string {
  const inCase: Case = bound === 'by' ? 'genitive' : 'nominative'
  const before = bound === 'by' ? 'до ' : ''
  if (place.unit === 'unit-end')
    return `${before}${bound === 'by' ? 'конца' : 'конец'} ${genitives[every] ?? ''}`
  if (place.unit === 'weekday' && place.nth === null) {
    const word = weekdayWords[place.weekday - 1]
    return bound === 'by' ? `до ${word?.genitive ?? ''}` : `по ${word?.dativePlural ?? ''}`
  }
  return `${before}${writePlace(place, inCase)}${unitBehind(month, every, place.unit === 'part')}`
}

function writePlace(place: Exclude<Position['place'], { unit: 'unit-end' }>, inCase: Case): string {
  switch (place.unit) {
    case 'day':
      if (place.from === place.to) return place.from < 0 ? lastDay(inCase) : `${place.from} числа`
      return inCase === 'genitive'
        ? `${place.from} – ${dayNumber(place.to)} числа`
        : `с ${place.from} по ${dayNumber(place.to)} число`
    case 'working-day':
      return workingDay(place.number, inCase)
    case 'weekday': {
      const word = weekdayWords[place.weekday - 1]
      return word === undefined ? '' : `${ordinalWord(place.nth ?? 1, word.gender, inCase)} ${word[inCase]}`
    }
    case 'part':
      return monthPart(place.part, inCase)
  }
}

function lastDay(inCase: Case): string {
  return inCase === 'genitive' ? 'последнего числа' : 'последнее число'
}

function dayNumber(day: number): string {
  return day < 0 ? 'последнее' : String(day)
}

function unitBehind(month: Position['month'], every: RepeatUnit, always: boolean): string {
  if (month === 'following') {
    const reported = instrumentals[every]
    return ` месяца, следующего за отчётным${reported === undefined ? '' : ` ${reported}`}`
  }
  if (every === 'month' || month === 'unsaid') return always ? ` ${genitives[every] ?? 'месяца'}` : ''
  return ` ${ordinalWord(month, 'he', 'genitive')} месяца ${genitives[every] ?? ''}`
}
