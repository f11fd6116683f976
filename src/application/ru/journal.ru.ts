import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { dayText } from './act.ru.ts'
import { chosen } from './plural.ru.ts'

/** A line of the journal about a plan or its tasks, as a sentence. `details` are as they were written then. */
export function journalText(verb: string, noun: string, details: unknown): string {
  const known = isRecord(details) ? details : {}
  switch (`${noun}/${verb}`) {
    case 'plan/enact':
      return enacted(known)
    case 'plan/supersede':
      return `Заменён редакцией ${words(known.by)}.`
    case 'plan/withdraw':
      return `Отозван в черновик. Причина: ${words(known.reason)}`
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
    default:
      return `Запись журнала: ${noun}, ${verb}.`
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
