import type { WaitsFor } from '#contract/term.ts'
import { counted, organisations, tasks } from '../../../../ru/plural.ts'

const dates = ['дата', 'даты', 'дат'] as const

const waitsFor: Readonly<Record<WaitsFor, string>> = {
  timetable: 'по отдельному графику',
  event: 'зависит от события',
  reading: 'срок не понят',
  term: 'срок в документе не указан',
  period: 'вне периода плана',
}

export const words = {
  about:
    'Здесь сроки, у которых в документе нет своей даты. Назначьте её один раз – она появится в заданиях всех исполнителей.',
  waiting: 'Ждут даты',
  dated: 'Дата назначена',
  emptyTitle: 'У всех мероприятий есть даты',
  emptyHow:
    'Если срок зависит от отдельного графика или события, он появится здесь, чтобы назначить дату сразу всем исполнителям.',
  waitsFor,
  measure: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  noTerm: 'срок не указан',
  inDocument: 'В документе:',
  set: 'Назначить дату',
  change: 'Изменить дату',
  settle: 'Уточнить срок',
  actionOf: (action: string, title: string) => `${action}: ${title}`,
  concerns: (names: readonly string[], count: number, taskCount: number) => {
    if (count === 0) return 'Заданий по этому сроку нет.'
    const rest = count - names.length
    const more = rest === 0 ? '' : ` и ещё ${rest}`
    return `${counted(count, organisations)}, ${counted(taskCount, tasks)}: ${names.join(', ')}${more}`
  },
  whom: 'Кого это касается',
  how: 'Как назначить',
  ways: { dates: 'Даты', event: 'День события', term: 'Срок словами' },
  wayHow: {
    dates: 'Одна дата или несколько, если событие повторяется',
    event: 'Срок отсчитается от него так, как сказано в документе',
    term: 'Например: «до 1 октября», «ежеквартально до 5 числа»',
  },
  offers: 'Как можно понять срок',
  start: 'С какого дня',
  startHow: 'Можно не указывать',
  end: 'До какого дня',
  day: 'День события',
  numbered: (label: string, number: number, all: number) => (all === 1 ? label : `${label}, ${number}`),
  add: 'Ещё дата',
  remove: (number: number) => `Убрать дату ${number}`,
  typed: 'Срок',
  reason: 'Почему дата меняется',
  reasonHow: 'Увидят все исполнители; прежняя дата сохранится в истории',
  reasonMissing: 'Напишите, почему дата меняется',
  preview: 'Получится',
  previewNone: 'Укажите дату, и здесь появятся сроки заданий.',
  save: (count: number) => (count <= 1 ? 'Назначить' : `Назначить: ${counted(count, organisations)}`),
  saved: (count: number) => `Срок назначен, ${counted(count, tasks)}`,
  failed: 'Срок не назначен',
  history: 'Что назначали',
  by: (who: string, when: string) => `${who}, ${when}`,
  earlier: (said: string) => `было: ${said}`,
  because: (reason: string) => `Причина: ${reason}`,
  more: (count: number) => `и ещё ${counted(count, dates)}`,
  gone: 'Такого срока в плане нет',
  goneHow: 'Возможно, план заменён новой редакцией. Закройте панель и выберите срок в списке.',
} as const
