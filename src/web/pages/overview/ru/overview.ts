import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { counted, plural, tasks } from '../../../ru/plural.ts'

const behindOf: Readonly<Record<OrganisationKind, readonly [one: string, few: string, many: string]>> = {
  region: ['региона', 'регионов', 'регионов'],
  municipality: ['муниципалитета', 'муниципалитетов', 'муниципалитетов'],
  school: ['школы', 'школ', 'школ'],
  centre: ['центра', 'центров', 'центров'],
}

export const words = {
  title: 'Обзор',
  everything: 'Всё, что мне видно',
  trail: 'Где я',
  question: 'Кто отстаёт?',
  answer: (behind: number, all: number, kind: OrganisationKind | null, overdue: number) => {
    if (behind === 0) return 'Просроченных заданий нет ни у кого.'
    const of = kind === null ? ['организации', 'организаций', 'организаций'] : behindOf[kind]
    const whose = plural(all, [of[0] ?? '', of[1] ?? '', of[2] ?? ''])
    return `Просроченное есть у ${behind} из ${all} ${whose}: ${counted(overdue, tasks)}.`
  },
  columns: {
    name: 'Организация',
    done: 'Исполнено',
    pending: 'предстоит',
    all: 'Всего',
  },
  caption: 'Исполнение заданий по организациям',
  year: 'Год',
  anyYear: 'Все годы',
  quarter: 'Квартал',
  wholeYear: 'Весь год',
  quarters: ['I квартал', 'II квартал', 'III квартал', 'IV квартал'],
  order: 'Порядок',
  orders: [
    { value: 'overdue', label: 'Сначала с просрочкой' },
    { value: 'done', label: 'Сначала наименее исполненные' },
    { value: 'name', label: 'По названию' },
  ],
  own: (name: string) => `${name}: собственные задания`,
  total: 'Итого',
  tasks: 'Задания',
  countOf: (name: string, standing: string, count: number) =>
    `${name}, ${standing}: ${counted(count, tasks)}`,
  doneOf: (done: number, total: number) => `${done} из ${total}`,
  percent: (percent: number) => `${percent}\u00a0%`,
  noTasks: 'заданий нет',
  emptyTitle: 'Здесь встанут организации с их заданиями',
  emptyHow:
    'Как только план будет введён в действие и доведён до исполнителей, станет видно, кто как справляется.',
  nonePeriodTitle: 'На этот срок заданий нет',
  nonePeriodHow: 'Выберите другой год или квартал.',
} as const
