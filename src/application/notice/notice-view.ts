import type { NoticeTopic } from '#core/notice/notice.ts'
import { topicOf } from '#core/notice/notice.ts'
import type { NoticeLine } from '#store/notice/notice-line.ts'
import { sayNotice } from '../ru/notice.ru.ts'

/** A notice as it is shown. */
export interface NoticeView {
  readonly id: string
  readonly topic: NoticeTopic
  readonly subject: string
  readonly detail: string | null
  /** Where the task lies. */
  readonly organisation: string | null
  readonly by: string
  readonly madeAt: string
  readonly read: boolean
  /** The path of the page of what it tells of. */
  readonly path: string
}

export function viewNotice(line: NoticeLine): NoticeView {
  const { id, kind, by, madeAt, readAt, organisation, taskId } = line
  return {
    id,
    topic: topicOf(kind),
    ...sayNotice(line),
    organisation: taskId === null ? null : organisation,
    by,
    madeAt,
    read: readAt !== null,
    path: pathOf(line),
  }
}

function pathOf({ kind, taskId, planId, organisationId }: NoticeLine): string {
  if (taskId !== null) return `/tasks/${taskId}`
  if (planId !== null) return `/plans/${planId}`
  if (kind === 'taken-over' && organisationId !== null) return `/centres?organisation=${organisationId}`
  return kind === 'stand-in' ? '/settings/stand-ins' : '/'
}
