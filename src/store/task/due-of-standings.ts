import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { dueSoonDays, type Standing } from '#core/task/standing.ts'

/** Between which due days tasks of these standings lie on a day, so that a list need not look through the rest. Empty: any. */
export function dueOfStandings(
  standings: readonly Standing[],
  day: CivilDate,
): readonly [from: string, to: string] {
  const spans = (standings.length === 0 ? (['done'] as const) : standings).map((one) => spanOf(one, day))
  const [from = '-infinity'] = spans.map(([start]) => start).sort(byDay)
  const to =
    spans
      .map(([, end]) => end)
      .sort(byDay)
      .at(-1) ?? 'infinity'
  return [from, to]
}

function spanOf(standing: Standing, day: CivilDate): readonly [string, string] {
  switch (standing) {
    case 'overdue':
      return ['-infinity', addDays(day, -1)]
    case 'due-soon':
      return [day, addDays(day, dueSoonDays)]
    case 'ahead':
    case 'open':
      return [addDays(day, dueSoonDays + 1), 'infinity']
    case 'waiting':
      return ['infinity', 'infinity']
    case 'submitted':
    case 'returned':
    case 'done':
    case 'done-late':
    case 'not-required':
    case 'cancelled':
      return ['-infinity', 'infinity']
  }
}

/** The ends of time stand before and after all days. */
function byDay(one: string, other: string): number {
  return rank(one) - rank(other) || one.localeCompare(other)
}

function rank(day: string): number {
  if (day === '-infinity') return -1
  return day === 'infinity' ? 1 : 0
}
