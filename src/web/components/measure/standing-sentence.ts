import type { TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dayNumber, howLongLeft, shortDate } from '../../ru/dates.ts'
import { standingWord } from '../../ru/standing.ts'

type Facts = Pick<TaskView, 'standing' | 'dueOn' | 'doneOn'>

/** The standing in words, with how long is left or how late it is where that is what matters. */
export function standingSentence(task: Facts, today: CivilDate): string {
  const { standing, dueOn, doneOn } = task
  if ((standing === 'overdue' || standing === 'due-soon') && dueOn !== null) return howLongLeft(dueOn, today)
  if (standing === 'open' && dueOn !== null && dayNumber(dueOn) - dayNumber(today) <= 30)
    return `${standingWord.open}, ${howLongLeft(dueOn, today)}`
  if ((standing === 'done' || standing === 'done-late') && doneOn !== null)
    return `${standingWord[standing]} ${shortDate(doneOn)}`
  return standingWord[standing]
}
