import type { CivilDate } from '#core/calendar/civil-date.ts'
import { workingYearSentences } from '#core/calendar/ru.ts'
import { parseWorkingYear } from '#core/calendar/working-year-text.ts'
import { dateWithWeekday } from '../../ru/dates.ts'
import { words } from './ru/calendar.ts'

export interface MovesRead {
  /** One line for each move. */
  readonly lines: readonly string[]
  /** One sentence where the text is not understood. */
  readonly fault: string | null
}

/** The moves of a year as they are typed, told in words; for the table and under the field alike. */
export function movesInWords(year: number, text: string): MovesRead {
  const read = parseWorkingYear(year, text)
  if (!read.ok) {
    const said = workingYearSentences[read.refusal.code](String(read.refusal.params?.text ?? ''))
    return { lines: [], fault: said }
  }
  const day = (date: CivilDate) => dateWithWeekday(date)
  return {
    fault: null,
    lines: [
      ...read.value.moved.map(({ from, to }) => words.moved(day(from), day(to))),
      ...read.value.swapped.map(({ working, off }) => words.swapped(day(working), day(off))),
    ],
  }
}

/** One move a line and days as people write them: how the field shows what is stored. */
export function movesAsTyped(stored: string): string {
  return stored
    .split(/[;\n]/)
    .map((move) =>
      move
        .trim()
        .replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1')
        .replace(/\s*(<?>)\s*/, ' $1 '),
    )
    .filter((move) => move !== '')
    .join('\n')
}
