import type { LaidTask } from '#core/task/task-state.ts'
import type { AmendedField, RedatingReason, TaskEvent } from '#core/task/task-step.ts'
import { shortDate } from '../../../ru/dates.ts'
import { kindWord } from '../../../ru/evidence-kind.ts'

/** What happened, in a sentence, and what was said with it. */
export function eventText(event: TaskEvent): { readonly what: string; readonly said: readonly string[] } {
  switch (event.kind) {
    case 'submitted':
      return {
        what: `Исполнение представлено (исполнено ${shortDate(event.doneOn)})`,
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
      return { what: `Просьба продлить срок до ${shortDate(event.until)}`, said: [event.reason] }
    case 'time-granted':
      return {
        what: `Срок продлён с ${shortDate(event.from)} до ${shortDate(event.until)}`,
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
      return { what: redatedText(event), said: saidIn(event.words) }
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

function redatedText({ from, to, why }: Extract<TaskEvent, { kind: 'redated' }>): string {
  const [before, after] = [windowText(from), windowText(to)]
  if (before === null) return after === null ? reasonWords[why] : `${reasonWords[why]}: ${after}`
  return `${reasonWords[why]}: было ${before}, стало ${after ?? 'без даты'}`
}

function windowText({ startOn, dueOn }: LaidTask): string | null {
  if (dueOn === null) return null
  return startOn === null || startOn === dueOn
    ? `до ${shortDate(dueOn)}`
    : `с ${shortDate(startOn)} по ${shortDate(dueOn)}`
}

function saidIn(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}
