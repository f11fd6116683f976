import type { NextYear } from '#contract/next-year.ts'
import type { TermMark } from '#core/plan/next-year/next-plan.ts'
import { counted, type Forms, grouped, plural, tasks } from '../../../ru/plural.ts'

type NextMeasure = NextYear['measures'][number]

/** After «из». */
const measuresOf: Forms = ['мероприятия', 'мероприятий', 'мероприятий']
const inOrganisations: Forms = ['организации', 'организациях', 'организациях']

const marks: Readonly<Record<TermMark, string>> = {
  'not-recomputed': 'не пересчитан: укажите срок в черновике',
  'by-others': 'срок зависит от других: уточните дату, когда она станет известна',
  'not-understood': 'срок не понят: уточните в черновике',
}

/** Words of carrying a plan on into the next year. */
export const words = {
  title: 'План на следующий период',
  plans: 'Планы',
  about:
    'Мероприятия переходят в новый план с пересчитанными сроками. Прежний план и отчёты по нему не меняются. Черновик можно поправить, прежде чем вводить в действие.',
  start: 'Начало',
  end: 'Окончание',
  noEnd: 'Без даты план рассчитывается на учебный год',
  make: 'Составить черновик',
  chosen: (chosen: number, all: number) => `Переносится ${grouped(chosen)} из ${counted(all, measuresOf)}`,
  called: (title: string) => `Новый план будет называться «${title}».`,
  drafts: 'Черновик на следующий период уже составлен:',
  upperNext: 'Мероприятия связаны с вышестоящим планом следующего периода:',
  upperKept:
    'Вышестоящий план на следующий период ещё не введён или до вас не доведён, поэтому связи сохранены с нынешним:',
  unlinked: 'Там не нашлось соответствия:',
  measure: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  term: (before: string | null, after: string | null) => {
    if (after === null) return 'Срок не указан'
    return before === after ? `Срок: ${after}` : `Срок: был «${before}», станет «${after}»`
  },
  mark: marks,
  result: (result: string) => `Результат: ${result}`,
  finished: 'Разовое и исполнено: по умолчанию не переносится.',
  undone: ({ undone, behind }: NextMeasure) =>
    `Не исполнено: ${counted(undone, tasks)} в ${grouped(behind)}\u00a0${plural(behind, inOrganisations)}`,
  more: (count: number) => `и ещё ${grouped(count)}`,
  list: 'Какие мероприятия переносятся',
  emptyTitle: 'В плане нет мероприятий',
  emptyHow: 'Переносить нечего.',
} as const
