import type { Expansion } from './expand-schedule.ts'
import { meaningInWords } from './ru/meaning-words.ts'

/** The plain Russian meaning of a term laid over its plan, with its dates in words; an interval is «с … по …». */
export function explainSchedule(expansion: Expansion): string {
  return meaningInWords(expansion)
}
