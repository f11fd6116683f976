import type { CivilDate } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../../ru/dates.ts'
import { dueWords } from '../../../ru/due-words.ts'
import { words } from './ru/terms.ts'

interface ToldWindow {
  readonly start: CivilDate | null
  readonly end: CivilDate
  /** Differs from `end` where the due day moves off a day off. */
  readonly dueOn?: CivilDate
}

const most = 6

export function windowWords({ start, end, dueOn = end }: ToldWindow): string {
  return dueWords({ startOn: start, dueOn, termOn: dueOn === end ? null : end }, shortDate) ?? ''
}

/** «до 5 окт 2026; до 5 ноя 2026 и ещё 4 даты» */
export function windowsWords(windows: readonly ToldWindow[]): string {
  const told = windows.slice(0, most).map(windowWords).join('; ')
  return windows.length > most ? `${told} ${words.more(windows.length - most)}` : told
}
