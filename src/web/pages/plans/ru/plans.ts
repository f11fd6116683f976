import type { PlanState } from '#contract/plan.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'
import { counted, measures, plans } from '../../../ru/plural.ts'

const levels: Readonly<Record<PlanLevel, string>> = {
  region: 'региональный',
  municipality: 'муниципальный',
  school: 'школьный',
}

const states: Readonly<Record<PlanState, string>> = {
  'in-force': 'в силе',
  withdrawn: 'отозван',
  superseded: 'заменён',
}

export const words = {
  title: 'Планы',
  load: 'Загрузить документ',
  search: 'Название, акт, организация',
  level: levels,
  state: states,
  stateFilter: 'Состояние плана',
  stateChoices: [
    { value: 'in-force', label: 'В силе' },
    { value: 'superseded', label: 'Заменены' },
    { value: 'withdrawn', label: 'Отозваны' },
  ],
  organisationFilter: 'Организация',
  allOrganisations: 'Все организации',
  columns: {
    plan: 'План',
    organisation: 'Организация',
    period: 'Период',
    progress: 'Исполнение',
    next: 'Ближайший срок',
  },
  caption: 'Планы',
  count: (count: number) => counted(count, plans),
  measures: (count: number) => counted(count, measures),
  edition: (edition: number) => `редакция ${edition}`,
  noNext: 'сроков впереди нет',
  emptyTitle: 'Здесь встанут планы, введённые в действие',
  emptyHow:
    'План появляется из документа: загрузите приказ с «дорожной картой», проверьте прочитанное и введите план в действие.',
  emptyForReader: 'Как только координатор введёт план в действие, он появится здесь.',
  noneTitle: 'Под отбор ничего не подходит',
  noneHow: 'Измените слова поиска или снимите отбор.',
} as const
