import type { CivilDate } from '#core/calendar/civil-date.ts'

export function sheetFileName(day: CivilDate): string {
  return `Организации на ${day.split('-').reverse().join('.')}.xlsx`
}
