import type { CivilDate } from '../../calendar/civil-date.ts'
import { kindWord } from '../../evidence/ru/kind-word.ts'
import type { LaidTask } from '../task-state.ts'
import type { AmendedField, RedatingReason, TaskEvent } from '../task-step.ts'

/** How a day is written where the words stand. */
type DayText = (day: CivilDate) => string

/** What happened, in a sentence without its full stop, and what was said with it. */
export function eventText(
  event: TaskEvent,
  dayText: DayText,
): { readonly what: string; readonly said: readonly string[] } {
  switch (event.kind) {
    case 'submitted':
      return {
        what: `Исполнение представлено (исполнено ${dayText(event.doneOn)})`,
        said: saidIn(event.note),
      }
    case 'withdrawn':
      return { what: 'Исполнение отозвано с проверки', said: [] }
    case 'accepted':
      return { what: 'Исполнение принято, задание снято с контроля', said: [] }
    case 'returned':
      return {
        what: 'Возвращено на доработку',
        said: event.points.map(({ about, reason }) =>
          about === null ? reason : `${kindWord[about]}: ${reason}`,
        ),
      }
    case 'time-asked':
      return { what: `Просьба продлить срок до ${dayText(event.until)}`, said: [event.reason] }
    case 'time-granted':
      return {
        what: `Срок продлён с ${dayText(event.from)} до ${dayText(event.until)}`,
        said: saidIn(event.words),
      }
    case 'time-refused':
      return { what: 'В продлении срока отказано', said: [event.reason] }
    case 'waiver-asked':
      return { what: 'Просьба признать не требующим исполнения', said: [event.reason] }
    case 'waiver-agreed':
      return { what: 'Признано не требующим исполнения', said: [] }
    case 'waiver-declined':
      return { what: 'В просьбе отказано: исполнение требуется', said: [event.reason] }
    case 'request-withdrawn':
      return { what: 'Просьба отозвана', said: [] }
    case 'taken-back':
      return { what: 'Возвращено на контроль', said: saidIn(event.reason) }
    case 'redated':
      return { what: redatedText(event, dayText), said: saidIn(event.words) }
    case 'amended':
      return {
        what: `Мероприятие изменено: ${event.act}`,
        said: event.changes.map(
          ({ field, from, to }) =>
            `${fieldWords[field]}: было «${from ?? 'пусто'}», стало «${to ?? 'пусто'}»`,
        ),
      }
    case 'handed-over':
      return { what: `Перешло от «${event.from}» к «${event.to}»`, said: [event.act] }
    case 'cancelled':
      return { what: 'Задание снято', said: [event.reason] }
  }
}

const fieldWords: Readonly<Record<AmendedField['field'], string>> = {
  number: 'Номер',
  title: 'Мероприятие',
  result: 'Результат',
  audience: 'Целевая аудитория',
  due: 'Срок',
  responsible: 'Ответственный',
}

const reasonWords: Readonly<Record<RedatingReason, string>> = {
  act: 'Срок изменён актом',
  date: 'Назначен срок',
  setting: 'Срок перенесён по правилу плана',
}

function redatedText({ from, to, why }: Extract<TaskEvent, { kind: 'redated' }>, dayText: DayText): string {
  const [before, after] = [windowText(from, dayText), windowText(to, dayText)]
  if (before === null) return after === null ? reasonWords[why] : `${reasonWords[why]}: ${after}`
  return `${reasonWords[why]}: было ${before}, стало ${after ?? 'без даты'}`
}

function windowText({ startOn, dueOn }: LaidTask, dayText: DayText): string | null {
  if (dueOn === null) return null
  return startOn === null || startOn === dueOn
    ? `до ${dayText(dueOn)}`
    : `с ${dayText(startOn)} по ${dayText(dueOn)}`
}

function saidIn(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}
