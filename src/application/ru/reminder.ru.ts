import type { CivilDate } from '#core/calendar/civil-date.ts'

const long = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' })

/** What is said to those who are late. */
export function reminderText(names: readonly string[], dueOn: CivilDate): string {
  const called = names.map((name) => `@${name}`).join(', ')
  const day = long.format(new Date(`${dueOn}T00:00:00Z`))
  return `${called}, напоминаю: срок исполнения прошёл ${day} Отчитайтесь об исполнении или попросите продлить срок.`
}
