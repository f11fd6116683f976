import type { CivilDate } from '#core/calendar/civil-date.ts'

/** The day that it is in a zone at a moment. Throws RangeError for a zone that Node does not know. */
export function dayIn(timeZone: string, moment: Date): CivilDate {
  let format = formats.get(timeZone)
  if (format === undefined) {
    // Sweden writes days as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    formats.set(timeZone, format)
  }
  return format.format(moment) as CivilDate
}

/** Making one costs more than a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>()
