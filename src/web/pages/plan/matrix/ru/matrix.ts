import { counted, organisations, organisationsOf } from '../../../../ru/plural.ts'

export const words = {
  question: 'Кто отстаёт?',
  answer: (late: number, all: number, most: string) =>
    late === 0
      ? `Никто: просроченных заданий нет ни у одной из ${counted(all, organisationsOf)}.`
      : `${counted(late, organisations)} из ${all}. Больше всего просрочек: ${most}.`,
  most: (name: string, count: number) => `${name} (${count})`,
  caption: 'Мероприятия и организации: как исполняется план',
  region: 'Матрица исполнения; стрелки переводят от ячейки к ячейке, Enter открывает задания',
  organisation: 'Организация',
  overdue: 'Просрочено',
  done: 'Исполнено',
  doneOf: (done: number, total: number) => `${done} из ${total}`,
  /** A measure without a number among numbered ones would be taken for another by its place. */
  measure: (number: string | null, index: number, all: readonly { readonly number: string | null }[]) =>
    number ?? (all.some((one) => one.number !== null) ? 'б/н' : String(index + 1)),
  measureTitle: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  toOrganisation: 'Страница организации',
  ofAll: 'Задания всех организаций по этому мероприятию',
  allTasks: (number: string | null, title: string) =>
    `${number === null ? title : `${number}. ${title}`}: все задания`,
  cell: (organisation: string, measure: string, standing: string) =>
    `${organisation}, мероприятие ${measure}: ${standing}`,
  own: 'есть в своём плане',
  legend: 'Обозначения',
  nothing: 'не поручено',
  under: (overdue: number, done: number, total: number) =>
    `просрочено ${overdue}, исполнено ${done} из ${total}`,
  emptyTitle: 'По этому плану заданий ещё нет',
  notRolledOut:
    'План ещё не доведён до исполнителей: все задания числятся за организацией, которая его ввела.',
  gone: 'Такой ячейки нет',
  goneHow: 'Возможно, план довели до исполнителей заново. Закройте панель и выберите ячейку снова.',
} as const
