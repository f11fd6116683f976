import type { TaskEvent } from '#core/task/task-step.ts'
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
  }
}

function saidIn(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}
