import type { CivilDate } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../ru/dates.ts'
import { dueWords } from '../../ru/due-words.ts'
import { standingWord } from '../../ru/standing.ts'
import { spokenTask } from '../measure/assignment-standing.ts'
import { standingSentence } from '../measure/standing-sentence.ts'
import type { GanttTaskRow } from './gantt-row.ts'
import { words } from './ru/gantt.ts'

/** What a row's bars say: the task that matters most, and how many there are. */
export function inWords({ tasks, standing }: GanttTaskRow, today: CivilDate): string {
  const spoken = spokenTask(tasks)
  if (spoken === null) return words.spoken(standingWord[standing], null, 0)
  return words.spoken(standingSentence(spoken, today), dueWords(spoken, shortDate), tasks.length)
}
