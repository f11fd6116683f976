import { eventText } from '#core/task/ru/event-words.ts'
import type { TaskEvent } from '#core/task/task-step.ts'
import { chosen } from './plural.ru.ts'
import { day, isRecord, said, type Told, words } from './told.ru.ts'

/** A step of a task: the words are those of its history, with the task beside them. */
export function stepped(kind: string, told: Told): string {
  const { what, said: sayings } = eventText({ ...nothingSaid, ...told, kind } as TaskEvent, (on) =>
    day(on).trim(),
  )
  const joint = what.includes(': ') ? ' –' : ':'
  return [`${what}${joint} ${task(told)}`, ...sayings.map(asSentence)].join(' ')
}

/** What a step of another time may lack. */
const nothingSaid = {
  doneOn: '',
  note: null,
  points: [],
  reason: '',
  from: '',
  to: '',
  until: '',
  words: null,
  why: 'act',
  act: '',
  changes: [],
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

export function enacted(told: Told): string {
  const measures = Number(told.measures ?? 0)
  const tasks = Number(told.tasks ?? 0)
  return (
    `Введён в действие, редакция ${words(told.edition)}: ` +
    `${measures} ${chosen(measures, 'мероприятие', 'мероприятия', 'мероприятий')}, ` +
    `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}.`
  )
}

/** «Назначен срок по мероприятию «…»: 3 октября 2026 г.; 12 заданий. Причина: …» */
export function termSet(told: Told): string {
  const tasks = Number(told.tasks ?? 0)
  const earlier = windowDays(told.earlier)
  const before = earlier === '' ? '' : ` (было: ${earlier})`
  const reason = words(told.reason)
  return (
    `Назначен срок: ${task({ ...told, dueOn: null })} Даты: ${windowDays(told.windows)}${before}; ` +
    `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}.` +
    (reason === '' ? '' : ` Причина: ${reason}`)
  )
}

function windowDays(value: unknown): string {
  const windows = Array.isArray(value) ? value.filter(isRecord) : []
  return windows.map(({ end }) => day(end).trim()).join(', ')
}

export function merged(told: Told): string {
  const count = (name: string) => {
    const tasks = Number(told[name] ?? 0)
    return `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}`
  }
  return (
    `С${day(told.on)} присоединена к ${said(told.into)}: ${words(told.act)}. ` +
    `Перешло ${count('handedOver')}, снято ${count('cancelled')}.`
  )
}

export function amended(told: Told): string {
  const count = (name: string) => {
    const tasks = Number(told[name] ?? 0)
    return `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')}`
  }
  return (
    `Изменён (${words(told.act)}), редакция ${words(told.edition)}: перенесено ${count('moved')}, ` +
    `снято ${count('takenOff')}, добавлено ${count('added')}.`
  )
}

export function rolledOut(told: Told): string {
  const organisations = Number(told.organisations ?? 0)
  const laid = Number(told.laid ?? 0)
  const takenOff = Number(told.takenOff ?? 0)
  return (
    `Доведён до исполнителей: ${organisations} ${chosen(organisations, 'организация', 'организации', 'организаций')}, ` +
    `${laid} ${chosen(laid, 'новое задание', 'новых задания', 'новых заданий')}` +
    (takenOff === 0 ? '.' : `, снято ${takenOff} ${chosen(takenOff, 'задание', 'задания', 'заданий')}.`)
  )
}

export function escalated(told: Told): string {
  const after = Number(told.after ?? 0)
  return after === 0
    ? 'О просроченных заданиях больше не сообщается координатору выше.'
    : `О просроченных заданиях сообщается координатору выше через ${after} ${chosen(after, 'рабочий день', 'рабочих дня', 'рабочих дней')}.`
}

/** «3. Назначить руководителя» (срок 05.10.2026). */
export function task(told: Told): string {
  const number = words(told.number) === '' ? '' : `${words(told.number)}. `
  const due = day(told.dueOn) === '' ? '' : ` (срок${day(told.dueOn)})`
  return `«${number}${words(told.title)}»${due}.`
}
