import type { Standing } from '../standing.ts'

/** The word of each standing; together with its shape and colour it is the same on every screen. */
export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: 'ждёт даты',
  ahead: 'впереди',
  open: 'в работе',
  'due-soon': 'скоро срок',
  overdue: 'просрочено',
  submitted: 'на проверке',
  returned: 'на доработке',
  done: 'исполнено',
  'done-late': 'исполнено с опозданием',
  'not-required': 'не требуется',
  cancelled: 'отменено',
}
