import type { WorkingYearStatus } from './working-year.ts'
import type { WorkingYearRefusal } from './working-year-text.ts'

/** One sentence for each refusal; `text` is what was typed. */
export const workingYearSentences: Readonly<Record<WorkingYearRefusal, (text: string) => string>> = {
  'working-year/not-a-move': (text) =>
    `«${text}» — не перенос: напишите «2026-01-03>2026-01-09» или «2024-04-27<>2024-04-29».`,
  'working-year/no-such-day': (text) => `Дня «${text}» нет в календаре.`,
  'working-year/other-year': (text) => `День ${text} относится к другому году.`,
  'working-year/same-day': (text) => `В переносе «${text}» дважды указан один и тот же день.`,
  'working-year/day-twice': (text) => `День ${text} уже участвует в другом переносе.`,
  'working-year/not-a-day-off': (text) =>
    `День ${text} и без того рабочий: обменять можно только субботу или воскресенье.`,
}

export const workingYearStatusWords: Readonly<Record<WorkingYearStatus, string>> = {
  verified: 'сверено с актом',
  unverified: 'не сверено с актом',
  'not-approved': 'ещё не утверждено',
}
