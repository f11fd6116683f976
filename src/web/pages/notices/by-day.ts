import type { CivilDate } from '#core/calendar/civil-date.ts'

/** Things in their order, by the day of this device on which they were made. */
export function byDay<Thing extends { readonly madeAt: string }>(
  things: readonly Thing[],
): readonly (readonly [CivilDate, readonly Thing[]])[] {
  const days = new Map<CivilDate, Thing[]>()
  for (const thing of things) {
    const day = localDay(new Date(thing.madeAt))
    days.set(day, [...(days.get(day) ?? []), thing])
  }
  return [...days]
}

/** The day that this device's clock shows at a moment. */
export function localDay(moment: Date): CivilDate {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as CivilDate
}
