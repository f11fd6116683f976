import type { Role } from '#core/access/role.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import type { PassportField } from '#core/organisation/passport.ts'
import { fieldWords } from '#core/organisation/ru/passport-words.ts'
import { dayText } from './act.ru.ts'
import { chosen } from './plural.ru.ts'

/** A line of the journal about a plan or its tasks, as a sentence. `details` are as they were written then. */
export function journalText(verb: string, noun: string, details: unknown): string {
  const known = isRecord(details) ? details : {}
  switch (`${noun}/${verb}`) {
    case 'plan/enact':
      return enacted(known)
    case 'plan/amend':
      return amended(known)
    case 'plan/supersede':
      return `Заменён редакцией ${words(known.by)}.`
    case 'plan/withdraw':
      return `Отозван в черновик. Причина: ${words(known.reason)}`
    case 'plan/hand-on':
      return `Контроль передан: ${words(known.to)}.`
    case 'calendar/mend-regional':
      return `Изменены выходные региона в ${words(known.year)} году.`
    case 'plan/set-term':
      return termSet(known)
    case 'plan/set-due-days':
      return known.moves === true
        ? 'Сроки, которые выпадают на выходной, переносятся на следующий рабочий день.'
        : 'Сроки, которые выпадают на выходной, больше не переносятся.'
    case 'plan/roll-out':
      return rolledOut(known)
    case 'party/place':
      return known.target === null
        ? `Снято указание, кто такой «${words(known.words)}».`
        : `Указано, кто такой «${words(known.words)}».`
    case 'task/done':
      return `Отмечено исполнение${day(known.doneOn)}: ${task(known)}`
    case 'task/take-back':
      return `Снята отметка об исполнении: ${task(known)}`
    case 'evidence/attach':
      return `Приложено подтверждение: ${words(known.content)}`
    case 'evidence/remove':
      return `Убрано подтверждение: ${words(known.content)}`
    case 'comment/say':
      return 'Оставлен комментарий к заданию.'
    case 'comment/remind':
      return 'Исполнителям напомнили о прошедшем сроке.'
    case 'plan/escalate-after':
      return escalated(known)
    case 'comment/withdraw':
      return 'Комментарий к заданию отозван.'
    case 'organisation/add':
      return `Добавлена организация «${words(known.name)}»${from(known)}.`
    case 'organisation/move':
      return `Переведена с${day(known.on)}: ${said(known.from)} → ${said(known.to)}.`
    case 'organisation/merge':
      return merged(known)
    case 'organisation/take-in':
      return `С${day(known.on)} присоединена организация ${said(known.name)}: ${words(known.act)}.`
    case 'organisation/mend':
      return `Изменено${from(known)}: ${changes(known.changes)}.`
    case 'person/join':
      return `Принято приглашение${invitedBy(known.invitedBy)}: ${roleList(known.roles)}.`
    case 'person/mend':
      return `Изменены сведения: ${personFields(known.changed)}.`
    case 'person/leave':
      return `Не работает с${day(known.on)}: роли сняты, сеансы завершены.`
    case 'person/password-link':
      return known.handedOver === true
        ? 'Выдана ссылка для нового пароля.'
        : 'Отправлена ссылка для нового пароля.'
    case 'role/give':
      return `Назначена роль: ${role(known)}.`
    case 'role/end':
      return `Снята роль: ${role(known)}.`
    case 'invitation/send':
      return `Отправлено приглашение: ${words(known.name)}, ${roleList(known.roles)}.`
    case 'invitation/send-again':
      return `Приглашение отправлено повторно: ${words(known.name)}.`
    case 'invitation/withdraw':
      return `Приглашение отозвано: ${words(known.name)}.`
    case 'stand-in/name':
      return `Назначено замещение с${day(known.startsOn)} по${day(known.endsOn)}: ${words(known.person)}.`
    case 'stand-in/end':
      return `Замещение прекращено: ${words(known.person)}.`
    case 'second-factor/on':
      return 'Включён вход с кодом.'
    case 'second-factor/off':
      return 'Отключён вход с кодом.'
    case 'openid-link/add':
      return `Связана учётная запись «${words(known.shown)}» сервера «${words(known.server)}».`
    case 'openid-link/remove':
      return `Отвязана учётная запись «${words(known.shown)}».`
    case 'passkey/add':
      return `Добавлен ключ доступа «${words(known.name)}».`
    case 'passkey/remove':
      return `Удалён ключ доступа «${words(known.name)}».`
    case 'feed/make':
      return words(known.title) === ''
        ? 'Создан адрес календаря со своими заданиями.'
        : `Создан адрес календаря: ${words(known.title)}.`
    case 'feed/revoke':
      return 'Отозван адрес календаря.'
    case 'recovery-code/renew':
      return 'Получены новые запасные коды для входа.'
    default:
      return noun === 'task' ? taskText(verb, known) : `Запись журнала: ${noun}, ${verb}.`
  }
}

function role(known: Readonly<Record<string, unknown>>): string {
  return `${roleWords[words(known.role) as Role] ?? words(known.role)}, ${words(known.organisation)}`
}

function roleList(value: unknown): string {
  return (Array.isArray(value) ? value.filter(isRecord) : []).map(role).join('; ')
}

function invitedBy(value: unknown): string {
  return words(value) === '' ? '' : ` (пригласил: ${words(value)})`
}

function personFields(value: unknown): string {
  const names: Readonly<Record<string, string>> = { name: 'имя', post: 'должность', email: 'почта' }
  return (Array.isArray(value) ? value : []).map((field) => names[words(field)] ?? words(field)).join(', ')
}

/** A step of a task; the words are those of core's events. */
function taskText(verb: string, known: Readonly<Record<string, unknown>>): string {
  switch (verb) {
    case 'submitted':
      return `Представлено исполнение${day(known.doneOn)}: ${task(known)}`
    case 'withdrawn':
      return `Отозвано с проверки: ${task(known)}`
    case 'accepted':
      return `Принято исполнение: ${task(known)}`
    case 'returned':
      return `Возвращено на доработку: ${task(known)}`
    case 'time-asked':
      return `Просят продлить срок до${day(known.until)}: ${task(known)} Причина: ${words(known.reason)}`
    case 'time-granted':
      return `Срок продлён до${day(known.until)}: ${task(known)}`
    case 'time-refused':
      return `Отказано в продлении срока: ${task(known)} Причина: ${words(known.reason)}`
    case 'waiver-asked':
      return `Просят признать не требующим исполнения: ${task(known)} Причина: ${words(known.reason)}`
    case 'waiver-agreed':
      return `Признано не требующим исполнения: ${task(known)}`
    case 'waiver-declined':
      return `Исполнение признано нужным: ${task(known)} Причина: ${words(known.reason)}`
    case 'request-withdrawn':
      return `Просьба отозвана: ${task(known)}`
    case 'taken-back':
      return `Возвращено на контроль: ${task(known)}`
    default:
      return `Запись журнала: task, ${verb}.`
  }
}

function enacted(known: Readonly<Record<string, unknown>>): string {
  const measures = Number(known.measures ?? 0)
  const tasks = Number(known.tasks ?? 0)
  return (
    `Введён в действие, редакция ${words(known.edition)}: ` +
    `${measures} ${chosen(measures, 'мероприятие', 'мероприятия', 'мероприятий')}, ` +
    `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}.`
  )
}

/** «Назначен срок по мероприятию «…»: 3 октября 2026 г.; 12 заданий. Причина: …» */
function termSet(known: Readonly<Record<string, unknown>>): string {
  const tasks = Number(known.tasks ?? 0)
  const earlier = windowDays(known.earlier)
  const before = earlier === '' ? '' : ` (было: ${earlier})`
  const reason = words(known.reason)
  return (
    `Назначен срок: ${task({ ...known, dueOn: null })} Даты: ${windowDays(known.windows)}${before}; ` +
    `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}.` +
    (reason === '' ? '' : ` Причина: ${reason}`)
  )
}

function windowDays(value: unknown): string {
  const windows = Array.isArray(value) ? value.filter(isRecord) : []
  return windows.map(({ end }) => day(end).trim()).join(', ')
}

function merged(known: Readonly<Record<string, unknown>>): string {
  const count = (name: string) => {
    const tasks = Number(known[name] ?? 0)
    return `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}`
  }
  return (
    `С${day(known.on)} присоединена к ${said(known.into)}: ${words(known.act)}. ` +
    `Перешло ${count('handedOver')}, снято ${count('cancelled')}.`
  )
}

function amended(known: Readonly<Record<string, unknown>>): string {
  const count = (name: string) => {
    const tasks = Number(known[name] ?? 0)
    return `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}`
  }
  return (
    `Изменён (${words(known.act)}), редакция ${words(known.edition)}: перенесено ${count('moved')}, ` +
    `снято ${count('takenOff')}, добавлено ${count('added')}.`
  )
}

function rolledOut(known: Readonly<Record<string, unknown>>): string {
  const organisations = Number(known.organisations ?? 0)
  const laid = Number(known.laid ?? 0)
  const takenOff = Number(known.takenOff ?? 0)
  return (
    `Доведён до исполнителей: ${organisations} ${chosen(organisations, 'организация', 'организации', 'организаций')}, ` +
    `${laid} ${chosen(laid, 'новое задание', 'новых задания', 'новых заданий')}` +
    (takenOff === 0 ? '.' : `, снято ${takenOff} ${chosen(takenOff, 'задание', 'задания', 'заданий')}.`)
  )
}

function escalated(known: Readonly<Record<string, unknown>>): string {
  const after = Number(known.after ?? 0)
  return after === 0
    ? 'О просроченных заданиях больше не сообщается координатору выше.'
    : `О просроченных заданиях сообщается координатору выше через ${after} ${chosen(after, 'рабочий день', 'рабочих дня', 'рабочих дней')}.`
}

/** Out of which file it came. */
function from(known: Readonly<Record<string, unknown>>): string {
  return typeof known.file === 'string' ? ` из файла «${known.file}»` : ''
}

/** «краткое название: «СОШ 5» → «СОШ № 5»; адрес сайта: пусто → …» */
function changes(value: unknown): string {
  const list = Array.isArray(value) ? value.filter(isRecord) : []
  return list
    .map(({ field, from: before, to }) => {
      const label = fieldWords[words(field) as PassportField] ?? words(field)
      return `${label.toLowerCase()}: ${said(before)} → ${said(to)}`
    })
    .join('; ')
}

function said(value: unknown): string {
  return words(value) === '' ? 'пусто' : `«${words(value)}»`
}

function task(known: Readonly<Record<string, unknown>>): string {
  const number = known.number === null || known.number === undefined ? '' : `${words(known.number)}. `
  return `«${number}${words(known.title)}»${dueOn(known.dueOn)}.`
}

function dueOn(value: unknown): string {
  const due = typeof value === 'string' ? parseCivilDate(value) : null
  return due === null ? '' : ` (срок ${dayText(due)})`
}

function day(value: unknown): string {
  const on = typeof value === 'string' ? parseCivilDate(value) : null
  return on === null ? '' : ` ${dayText(on)}`
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
