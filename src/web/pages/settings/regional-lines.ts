import type { RegionalYear } from '#contract/calendar.ts'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'

type Holidays = RegionalYear['holidays']

/** «18.02.2026 Сагаалган», one a line. */
export function writeHolidays(holidays: Holidays): string {
  return holidays.map(({ on, title }) => `${on.split('-').toReversed().join('.')} ${title}`).join('\n')
}

/** The lines read back, or the first that is not a day of the year with a name. */
export function readHolidays(
  text: string,
  year: number,
):
  | { readonly holidays: Holidays; readonly fault: null }
  | { readonly holidays: null; readonly fault: string } {
  const holidays: Holidays = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const parts = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?:\s*[-–—]\s*|\s+)([^\s.\d].*)$/u.exec(line)
    const on = parts === null ? null : dayOf(parts, year)
    if (parts === null || on === null) return { holidays: null, fault: line }
    holidays.push({ on, title: parts[4] ?? '' })
  }
  return { holidays, fault: null }
}

function dayOf([, day = '', month = '', said]: RegExpExecArray, year: number): CivilDate | null {
  if (said !== undefined && Number(said) !== year) return null
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
