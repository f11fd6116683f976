import type { Expansion } from '../expand-schedule.ts'
import type { Window } from '../schedule.ts'
import { counted } from './canonical-words.ts'
import { dateInWords, monthInWords, periodInWords } from './date-words.ts'
import { mostTold, patternInWords } from './pattern-words.ts'

/** What a term means, in plain Russian with its dates in words. */
export function meaningInWords(expansion: Expansion): string {
  switch (expansion.kind) {
    case 'none':
      return 'срок не понят'
    case 'external':
      return expansion.authority === null
        ? 'по отдельному графику'
        : `по отдельному графику: ${expansion.authority}`
    case 'event':
      return eventInWords(expansion)
    case 'continuous':
      return `постоянно, ${continuousInWords(expansion.windows)}`
    case 'once':
    case 'recurring':
      return `${windowsInWords(expansion.windows)}${timesInWords(expansion.times)}`
  }
}

function timesInWords(times: number | null): string {
  return times === null ? '' : `, в каждый срок не реже ${times} ${counted(times, 'раза', 'раз', 'раз')}`
}

function continuousInWords(windows: readonly Window[]): string {
  return windows.length === 0 ? 'без дат' : windowsInWords(windows)
}

function windowsInWords(windows: readonly Window[]): string {
  if (windows.length === 0) return 'ни одной даты в период плана не попадает'
  const pattern = patternInWords(windows)
  if (pattern !== null) return pattern
  const told = windows.slice(0, mostTold).map(windowInWords)
  const rest = windows.length - told.length
  return `${told.join('; ')}${rest === 0 ? '' : ` и ещё ${rest} ${counted(rest, 'срок', 'срока', 'сроков')}`}`
}

function windowInWords({ start, end }: Window): string {
  if (start === null) return `до ${dateInWords(end)}`
  if (isWholeMonth(start, end)) return monthInWords(start)
  return periodInWords(start, end)
}

function isWholeMonth(start: string, end: string): boolean {
  const last: Readonly<Record<string, string>> = {
    '02': '28',
    '04': '30',
    '06': '30',
    '09': '30',
    '11': '30',
  }
  const month = start.slice(5, 7)
  if (start.slice(0, 7) !== end.slice(0, 7) || !start.endsWith('-01')) return false
  return end.slice(8) >= (last[month] ?? '31')
}

const durations: Readonly<Record<string, readonly [string, string, string]>> = {
  D: ['день', 'дня', 'дней'],
  W: ['неделя', 'недели', 'недель'],
  M: ['месяц', 'месяца', 'месяцев'],
  Y: ['год', 'года', 'лет'],
}

/** «после наступления события: со дня подписания, 10 рабочих дней». */
function eventInWords({ event, offset, working }: Expansion): string {
  const measure = offset === null ? null : durationInWords(offset, working)
  if (event === null)
    return measure === null
      ? 'дата зависит от события'
      : `${measure} с наступления события, дата которого ещё не известна`
  return measure === null
    ? `дата зависит от события: ${event}`
    : `дата зависит от события: ${measure} ${event}`
}

function durationInWords(offset: string, working: boolean): string {
  const parts = /^(-?)P(\d+)([DWMY])$/.exec(offset)
  const count = Number(parts?.[2] ?? 0)
  const [one, few, many] = durations[parts?.[3] ?? 'D'] ?? ['', '', '']
  const adjective = !working ? '' : `${counted(count, 'рабочий', 'рабочих', 'рабочих')} `
  return `${parts?.[1] === '-' ? 'за ' : ''}${count} ${adjective}${counted(count, one, few, many)}`
}
