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
    case 'plan/supersede':
      return `Заменён редакцией ${words(known.by)}.`
    case 'plan/withdraw':
      return `Отозван в черновик. Причина: ${words(known.reason)}`
    case 'task/done':
      return `Отмечено исполнение${day(known.doneOn)}: ${task(known)}`
    case 'task/take-back':
      return `Снята отметка об исполнении: ${task(known)}`
    case 'organisation/add':
      return `Добавлена организация «${words(known.name)}»${from(known)}.`
    case 'organisation/mend':
      return `Изменено${from(known)}: ${changes(known.changes)}.`
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
