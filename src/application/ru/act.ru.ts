import type { CivilDate } from '#core/calendar/civil-date.ts'

/** «приказ от 08.11.2021 № 557»: what is known of it; null: nothing is. */
export function actText(act: {
  readonly kind: string
  readonly number: string
  readonly date: CivilDate
}): string
export function actText(act: {
  readonly kind: string | null
  readonly number: string | null
  readonly date: CivilDate | null
}): string | null
export function actText(act: {
  readonly kind: string | null
  readonly number: string | null
  readonly date: CivilDate | null
}): string | null {
  if (act.kind === null && act.number === null && act.date === null) return null
  const kind = act.kind ?? 'акт'
  const date = act.date === null ? '' : ` от ${dayText(act.date)}`
  const number = act.number === null ? '' : ` № ${act.number}`
  return kind + date + number
}

/** «08.11.2021» */
export function dayText(day: CivilDate): string {
  const [year, month, date] = day.split('-')
  return `${date}.${month}.${year}`
}
