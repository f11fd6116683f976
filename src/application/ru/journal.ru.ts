import type { Role } from '#core/access/role.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import type { JournalAct } from '#core/journal/journal-act.ts'
import { isJournalAct } from '#core/journal/ru/act-words.ts'
import type { PassportField } from '#core/organisation/passport.ts'
import { fieldWords } from '#core/organisation/ru/passport-words.ts'
import { amended, enacted, escalated, merged, rolledOut, stepped, task, termSet } from './journal-plan.ru.ts'
import { day, isRecord, known, said, since, type Told, words } from './told.ru.ts'

/** A line of the journal as a sentence. `details` are as they were written then. */
export function journalText(verb: string, noun: string, details: unknown): string {
  const act = `${noun}/${verb}`
  return isJournalAct(act) ? sentence(act, known(details)) : `Запись журнала: ${noun}, ${verb}.`
}

function sentence(act: JournalAct, told: Told): string {
  switch (act) {
    case 'plan/enact':
      return enacted(told)
    case 'plan/amend':
      return amended(told)
    case 'plan/supersede':
      return `Заменён редакцией ${words(told.by)}.`
    case 'plan/withdraw':
      return `Отозван в черновик. Причина: ${words(told.reason)}`
    case 'plan/hand-on':
      return words(told.from) === ''
        ? `Контроль передан: ${words(told.to)}.`
        : `Контроль передан: ${words(told.from)} → ${words(told.to)}.`
    case 'plan/set-term':
      return termSet(told)
    case 'plan/set-due-days':
      return told.moves === true
        ? 'Сроки, которые выпадают на выходной, переносятся на следующий рабочий день.'
        : 'Сроки, которые выпадают на выходной, больше не переносятся.'
    case 'plan/escalate-after':
      return escalated(told)
    case 'plan/roll-out':
      return rolledOut(told)
    case 'party/place':
      return told.target === null
        ? `Снято указание, кто такой «${words(told.words)}».`
        : `Указано, кто такой «${words(told.words)}».`
    case 'task/done':
      return `Отмечено исполнение${since(told.doneOn)}: ${task(told)}`
    case 'task/take-back':
      return `Снята отметка об исполнении: ${task(told)}`
    case 'task/submitted':
    case 'task/withdrawn':
    case 'task/accepted':
    case 'task/returned':
    case 'task/time-asked':
    case 'task/time-granted':
    case 'task/time-refused':
    case 'task/waiver-asked':
    case 'task/waiver-agreed':
    case 'task/waiver-declined':
    case 'task/request-withdrawn':
    case 'task/taken-back':
    case 'task/redated':
    case 'task/amended':
    case 'task/handed-over':
    case 'task/cancelled':
      return stepped(act.slice('task/'.length), told)
    case 'evidence/attach':
      return `Приложено подтверждение: ${words(told.content)}.`
    case 'evidence/remove':
      return `Убрано подтверждение: ${words(told.content)}.`
    case 'comment/say':
      return 'Оставлен комментарий к заданию.'
    case 'comment/remind':
      return 'Исполнителям напомнили о прошедшем сроке.'
    case 'comment/withdraw':
      return 'Комментарий к заданию отозван.'
    case 'draft/start':
      return `Начат черновик плана «${words(told.title)}»${origin(told)}.`
    case 'draft/drop':
      return `Удалён черновик плана «${words(told.title)}».`
    case 'draft/restore':
      return `Возвращён черновик плана «${words(told.title)}».`
    case 'upload/import':
      return `Загружен файл «${words(told.fileName)}».`
    case 'upload/forget':
      return told.draftDropped === true
        ? `Убран из списка файл «${words(told.fileName)}», его черновик удалён.`
        : `Убран из списка файл «${words(told.fileName)}».`
    case 'organisation/add':
      return `Добавлена организация «${words(told.name)}»${from(told)}.`
    case 'organisation/move':
      return `Переведена${since(told.on)}: ${said(told.from)} → ${said(told.to)}.${behind(told.act)}`
    case 'organisation/merge':
      return merged(told)
    case 'organisation/take-in':
      return `С${day(told.on)} присоединена организация ${said(told.name)}: ${words(told.act)}.`
    case 'organisation/mend':
      return `Изменено${from(told)}: ${changes(told.changes)}.${behind(told.act)}`
    case 'calendar/mend':
      return `Изменены переносы выходных в ${words(told.year)} году: ${moves(told.from)} → ${moves(told.to)}.`
    case 'calendar/mend-regional':
      return `Изменены выходные региона в ${words(told.year)} году: ${holidays(told.from)} → ${holidays(told.to)}.`
    case 'evidence-words/mend':
      return `Изменены слова, по которым просят подтверждение «${evidenceKind(told.kind)}»: ${list(told.words)}.`
    case 'evidence-words/restore':
      return `Восстановлены исходные слова, по которым просят подтверждение «${evidenceKind(told.kind)}».`
    case 'person/join':
      return `Принято приглашение${invitedBy(told.invitedBy)}.`
    case 'person/mend':
      return `Изменены сведения: ${personFields(told.changed)}.`
    case 'person/leave':
      return `Не работает${since(told.on)}: роли сняты, сеансы завершены.`
    case 'person/password-link':
      return told.handedOver === true
        ? 'Выдана ссылка для нового пароля.'
        : 'Отправлена ссылка для нового пароля.'
    case 'role/give':
      return `Назначена роль${told.invited === true ? ' по приглашению' : ''}: ${role(told)}.`
    case 'role/end':
      return `Снята роль: ${role(told)}.`
    case 'invitation/send':
      return `Отправлено приглашение: ${words(told.name)}, ${roleList(told.roles)}.`
    case 'invitation/send-again':
      return `Приглашение отправлено повторно: ${words(told.name)}.`
    case 'invitation/withdraw':
      return `Приглашение отозвано: ${words(told.name)}.`
    case 'stand-in/name':
      return `Назначено замещение с${day(told.startsOn)} по${day(told.endsOn)}: ${words(told.person)}.`
    case 'stand-in/end':
      return `Замещение прекращено: ${words(told.person)}.`
    case 'session/sign-in':
      return `Вход в систему${way(told.way)}.`
    case 'session/close-others':
      return 'Завершены все другие сеансы.'
    case 'password/change':
      return 'Изменён пароль.'
    case 'password/set-by-link':
      return 'Задан новый пароль по ссылке.'
    case 'password/set':
      return 'Задан новый пароль из командной строки.'
    case 'second-factor/on':
      return 'Включён вход с кодом.'
    case 'second-factor/off':
      return 'Отключён вход с кодом.'
    case 'recovery-code/renew':
      return 'Получены новые запасные коды для входа.'
    case 'passkey/add':
      return `Добавлен ключ доступа «${words(told.name)}».`
    case 'passkey/remove':
      return `Удалён ключ доступа «${words(told.name)}».`
    case 'openid-link/add':
      return `Связана учётная запись «${words(told.shown)}» сервера «${words(told.server)}».`
    case 'openid-link/remove':
      return `Отвязана учётная запись «${words(told.shown)}».`
    case 'feed/make':
      return words(told.title) === ''
        ? 'Создан адрес календаря со своими заданиями.'
        : `Создан адрес календаря: ${words(told.title)}.`
    case 'feed/revoke':
      return 'Отозван адрес календаря.'
  }
}

function role(told: Told): string {
  return `${roleWords[words(told.role) as Role] ?? words(told.role)}, ${words(told.organisation)}`
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

/** Out of which file it came. */
function from(told: Told): string {
  return typeof told.file === 'string' ? ` из файла «${told.file}»` : ''
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

/** From what a draft was begun. */
function origin(told: Told): string {
  if (words(told.amends) !== '') return ' с изменениями'
  if (words(told.follows) !== '') return ' на следующий период'
  return words(told.upperPlanId) === '' ? '' : ' по вышестоящему плану'
}

/** «03.01.2026 > 09.01.2026; …» */
function moves(value: unknown): string {
  const text = words(value).replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$3.$2.$1')
  return text === '' ? 'переносов нет' : `«${text}»`
}

function holidays(value: unknown): string {
  const days = Array.isArray(value) ? value.filter(isRecord) : []
  return days.length === 0
    ? 'выходных нет'
    : days.map(({ on, title }) => `${words(title)}${day(on)}`).join(', ')
}

function evidenceKind(value: unknown): string {
  return (kindWord as Readonly<Record<string, string>>)[words(value)] ?? words(value)
}

function list(value: unknown): string {
  return (Array.isArray(value) ? value : []).map(words).join(', ')
}

function way(value: unknown): string {
  const names: Readonly<Record<string, string>> = {
    code: ' с кодом',
    'recovery-code': ' с запасным кодом',
    passkey: ' по ключу доступа',
    openid: ' через внешний сервер',
  }
  return names[words(value)] ?? ''
}

/** The act by which it was done, where one was named. */
function behind(act: unknown): string {
  return typeof act === 'string' ? ` Основание: ${act}.` : ''
}
