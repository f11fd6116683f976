import { parseSchedule } from '#core/schedule/parse-schedule.ts'

const longest = 40

/** Whether a term is nothing but months: «Сентябрь», «январь-март». */
export function namesMonths(term: string): boolean {
  const { schedule } = parseSchedule(term)
  return schedule.kind === 'dated' && schedule.items.every(({ span }) => span.from.unit === 'month')
}

/**
 * «15», «до 20», «вторая декада» under the heading of their month: the term with its month behind it. null: it says a
 * term without that, or none.
 */
export function dayInMonth(term: string, month: string): string | null {
  if (term.length > longest || month.length > longest) return null
  if (!namesMonths(month) || parseSchedule(term).understood) return null
  const joined = `${term} ${month}`
  return parseSchedule(joined).understood ? joined : null
}
