import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import type { Found } from '#store/search/found.ts'
import { actText } from '../ru/act.ru.ts'
import { cutOut, type Marked, markedText } from './marked-text.ts'

/** Something found, as it is shown. */
export interface SearchHit {
  readonly id: string
  readonly title: Marked
  /** Where else what was looked for stands; null: in the title. */
  readonly text: Marked | null
  readonly under: readonly string[]
  readonly planId: string | null
  readonly taskId: string | null
  readonly standing: Standing | null
  readonly dueOn: CivilDate | null
  readonly past: boolean
}

export function viewHit(found: Found): SearchHit {
  const { id, act, planId, taskId, standing, dueOn, past } = found
  const text = found.text === null ? [] : markedText(found.text, found.textMarks ?? '')
  const named = act === null ? null : actText(act)
  return {
    id,
    title: markedText(found.title, found.titleMarks),
    text: text.some(({ marked }) => marked) ? cutOut(text) : null,
    under: named === null ? found.under : [named, ...found.under],
    planId,
    taskId,
    standing,
    dueOn,
    past,
  }
}
