import type { FeedTask } from '#store/feed/list-feed-tasks.ts'
import { dayText } from './act.ru.ts'

/** What stands in somebody's calendar program. */
export const feedWords = {
  name: (title: string | null) => (title === null ? 'Росток: мои задания' : `Росток: ${title}`),
  about: (most: number | null) =>
    most === null
      ? 'Сроки заданий из «Ростка».'
      : `Сроки заданий из «Ростка». Показаны первые ${most}; остальные смотрите в «Ростке».`,
  summary: ({ handedIn, title, organisation }: FeedTask) =>
    `${handedIn ? '✓ ' : ''}${title} (${organisation})`,
  description(task: FeedTask, url: string | null): string {
    const number = task.number === null ? '' : `, пункт ${task.number}`
    return [
      task.handedIn ? 'Исполнение представлено.' : null,
      `Основание: ${task.plan}${number}.`,
      task.result === null ? null : `Результат: ${task.result}`,
      task.startOn === null || task.startOn === task.dueOn
        ? null
        : `Срок: с ${dayText(task.startOn)} по ${dayText(task.dueOn)}.`,
      url,
    ]
      .filter((line) => line !== null)
      .join('\n')
  },
} as const
