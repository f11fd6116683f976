import { roleWords } from '#core/access/ru/role-words.ts'
import type { Subscription } from '#core/notice/notice-settings.ts'
import type { NoticeLine } from '#store/notice/notice-line.ts'
import { dayText } from './act.ru.ts'
import { chosen } from './plural.ru.ts'

/** What a notice says: what happened, and with what. */
export interface SaidNotice {
  readonly subject: string
  /** The reason, the words, the number; null: nothing beside the subject. */
  readonly detail: string | null
}

/** What stands where the thing itself is not seen any more. */
const somePlan = 'план'
const someTask = 'задание'

/** A notice in words, the same in the list and in letters. */
export function sayNotice(line: NoticeLine): SaidNotice {
  const task = line.measureTitle === null ? someTask : quoted(line.measureTitle)
  const plan = line.planTitle === null ? somePlan : quoted(line.planTitle)
  const { event, tasks } = line
  switch (line.kind) {
    case 'returned':
      return {
        subject: `Возвращено на доработку: ${task}`,
        detail: event?.kind === 'returned' ? event.points.map(({ reason }) => reason).join('; ') : null,
      }
    case 'accepted':
      return { subject: `Принято: ${task}`, detail: null }
    case 'taken-back':
      return {
        subject: `Приёмка отменена: ${task}`,
        detail: event?.kind === 'taken-back' ? event.reason : null,
      }
    case 'time-granted':
      return {
        subject: `Срок продлён: ${task}`,
        detail: event?.kind === 'time-granted' ? `Теперь до ${dayText(event.until)}` : null,
      }
    case 'time-refused':
      return {
        subject: `Срок не продлён: ${task}`,
        detail: event?.kind === 'time-refused' ? event.reason : null,
      }
    case 'waiver-agreed':
      return { subject: `Согласовано, что исполнять не требуется: ${task}`, detail: null }
    case 'waiver-declined':
      return {
        subject: `Исполнить требуется: ${task}`,
        detail: event?.kind === 'waiver-declined' ? event.reason : null,
      }
    case 'time-asked':
      return {
        subject: `Просят продлить срок: ${task}`,
        detail: event?.kind === 'time-asked' ? `До ${dayText(event.until)}: ${event.reason}` : null,
      }
    case 'waiver-asked':
      return {
        subject: `Просят признать, что исполнять не требуется: ${task}`,
        detail: event?.kind === 'waiver-asked' ? event.reason : null,
      }
    case 'to-check':
      return {
        subject: `Ждёт вашей проверки: ${task}`,
        detail: event?.kind === 'submitted' ? event.note : null,
      }
    case 'mentioned':
      return { subject: `К вам обращаются: ${task}`, detail: line.words }
    case 'comment':
      return { subject: `Новое сообщение: ${task}`, detail: line.words }
    case 'plan-rolled-out':
      return { subject: `До вас доведён план ${plan}`, detail: tasks === null ? null : tasksText(tasks) }
    case 'plan-amended':
      return {
        subject: `Изменён план ${plan}`,
        detail: tasks === null ? null : `Изменения касаются ${ofTasksText(tasks)} вашей организации`,
      }
    case 'taken-over':
      return {
        subject:
          line.organisation === null
            ? 'К вам присоединена организация'
            : `К вам присоединена организация ${quoted(line.organisation)}`,
        detail: tasks === null ? null : `Вам перешло: ${tasksText(tasks)}`,
      }
    case 'escalated':
      return {
        subject: `Задерживается исполнение плана ${plan}`,
        detail: tasks === null ? null : `Просрочено: ${tasksText(tasks)}`,
      }
    case 'role-given':
      return {
        subject: 'Вам назначена роль',
        detail: roleText(line),
      }
    case 'stand-in':
      return { subject: standInSubject(line), detail: standInDays(line.details) }
  }
}

function roleText({ details, organisation }: NoticeLine): string | null {
  const role = details?.role === undefined ? null : roleWords[details.role]
  return [role, organisation].filter((word) => word !== null).join(', ') || null
}

function standInSubject({ other, details }: NoticeLine): string {
  const head = details?.standInId === undefined ? 'Вам поручено замещать' : 'Вас замещает'
  return other === null ? 'Назначено замещение' : `${head}: ${other}`
}

function standInDays(details: NoticeLine['details']): string | null {
  const { startsOn, endsOn } = details ?? {}
  if (startsOn === undefined || endsOn === undefined) return null
  return `С ${dayText(startsOn)} по ${dayText(endsOn)}`
}

/** «1 задание», «2 задания», «5 заданий». */
export function tasksText(count: number): string {
  return `${count} ${chosen(count, 'задание', 'задания', 'заданий')}`
}

function ofTasksText(count: number): string {
  return `${count} ${chosen(count, 'задания', 'заданий', 'заданий')}`
}

function quoted(title: string): string {
  const short = title.length > 140 ? `${title.slice(0, 139).trimEnd()}…` : title
  // Quotation marks within those of a title would close it.
  return `«${short.replaceAll('«', '„').replaceAll('»', '“')}»`
}

/** Which letters a link switches off: «письма …». */
export const topicWords: Readonly<Record<Subscription, string>> = {
  returned: 'о возвращённых заданиях',
  mentioned: 'об обращениях к вам',
  answered: 'об ответах на ваши отчёты и просьбы',
  asked: 'о просьбах исполнителей',
  'to-check': 'о заданиях, которые ждут вашей проверки',
  comment: 'о новых сообщениях',
  plan: 'о доведённых, изменённых и перешедших к вам планах',
  escalated: 'о задержках исполнения',
  roles: 'о ролях и замещении',
  reminder: 'с напоминаниями о сроках',
  digest: 'с утренней сводкой',
}
