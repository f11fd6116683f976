import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { dayText } from './act.ru.ts'

/** What a line of the journal kept beside its act: in the words of its day, perhaps of another edition of the program. */
export type Told = Readonly<Record<string, unknown>>

export function known(details: unknown): Told {
  return isRecord(details) ? details : {}
}

export function isRecord(value: unknown): value is Told {
  return typeof value === 'object' && value !== null
}

export function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** « 05.10.2026» */
export function day(value: unknown): string {
  const on = typeof value === 'string' ? parseCivilDate(value) : null
  return on === null ? '' : ` ${dayText(on)}`
}

/** « с 05.10.2026» */
export function since(value: unknown): string {
  return day(value) === '' ? '' : ` с${day(value)}`
}

export function said(value: unknown): string {
  return words(value) === '' ? 'пусто' : `«${words(value)}»`
}
