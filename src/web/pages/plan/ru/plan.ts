import type { PlanState } from '#contract/plan.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'
import { counted, measures } from '../../../ru/plural.ts'

const levels: Readonly<Record<PlanLevel, string>> = {
  region: 'Региональный план',
  municipality: 'Муниципальный план',
  school: 'План школы',
}

const stateNotes: Readonly<Record<PlanState, string | null>> = {
  'in-force': null,
  withdrawn: 'План отозван: задания по нему не исполняются.',
  superseded: 'Это прежняя редакция: задания исполняются по действующей.',
}

export const words = {
  takeAway: 'Выгрузить',
  takeAwayAs: { docx: 'Документ Word (docx)', pdf: 'Документ pdf' },
  plan: 'План',
  plans: 'Планы',
  trail: 'Где я',
  level: levels,
  stateNote: stateNotes,
  edition: (edition: number) => `редакция ${edition}`,
  editionBy: (edition: number, act: string | null) =>
    act === null ? `редакция ${edition}` : `редакция ${edition} (${act})`,
  noAct: 'акт не указан',
  print: 'Печать',
  original: 'Скачать оригинал',
  printedPart: (part: string) => `по отбору: ${part}`,
  printedOn: (day: string) => `состояние на ${day}`,
  originalOf: (name: string, size: string) => `Скачать оригинал: ${name}, ${size}`,
  withdraw: 'Отозвать план',
  amend: 'Изменить актом',
  nextYear: 'План на следующий период',
  draftOpen: (amends: boolean) =>
    amends
      ? 'Составлены изменения этого плана, они ещё не введены.'
      : 'Составлен черновик плана на следующий год.',
  toChanges: 'Что изменится',
  toDraft: 'Открыть черновик',
  current: 'Открыть действующую редакцию',
  onDay: 'Состояние на день',
  asThen: (day: string, edition: number) =>
    `План показан таким, каким он был на ${day}: редакция ${edition}, исполнители и состояние заданий – по тому, что было известно в тот день.`,
  toToday: 'Показать на сегодня',
  stoodOn: (day: string) => `Как исполнялась на ${day}`,
  rollOut: 'Довести до исполнителей',
  executors: 'Исполнители',
  inPart: 'План вышестоящей организации: показаны только мероприятия, которые касаются вас.',
  views: 'Вид',
  view: {
    table: 'Таблица',
    gantt: 'Гант',
    calendar: 'Календарь',
    matrix: 'Матрица',
    terms: 'Сроки без даты',
    'own-plans': 'Планы исполнителей',
    about: 'Акт и цели',
    history: 'История',
  },
  waiting: (count: number) => `ждут даты: ${count}`,
  search: 'Мероприятие, исполнитель',
  section: 'Раздел',
  allSections: 'Все разделы',
  responsible: 'Ответственный',
  allResponsible: 'Все ответственные',
  standings: 'Состояние',
  compact: 'Плотно',
  shown: (shown: number, all: number) =>
    shown === all ? counted(all, measures) : `${shown} из ${counted(all, measures)}`,
  columns: {
    number: '№',
    measure: 'Мероприятие',
    result: 'Ожидаемый результат',
    responsible: 'Ответственный',
    due: 'Срок',
    standing: 'Состояние',
  },
  caption: 'Мероприятия плана',
  noSection: 'Вне разделов',
  sectionTitle: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  track: { centre: 'Центр', authority: 'МОУО' },
  noTerm: 'срок не указан',
  noResponsible: 'не указан',
  next: (day: string) => `ближайший срок ${day}`,
  wasDue: (day: string) => `срок был ${day}`,
  late: (count: number) => `просрочено заданий: ${count}`,
  emptyTitle: 'В плане нет мероприятий',
  emptyHow: 'Мероприятия появляются здесь из документа, когда план вводится в действие.',
  emptyAction: 'Открыть проверку документа',
  noneTitle: 'Под отбор ничего не подходит',
  noneHow: 'Измените слова поиска или снимите отбор.',
} as const
