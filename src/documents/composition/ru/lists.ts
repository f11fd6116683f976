import type { Role } from '#core/access/role.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { standingWords } from '#core/task/ru/standing-words.ts'
import { type Standing, standings } from '#core/task/standing.ts'
import type { ListColumn } from '../list-sheet.ts'

export const listNames = {
  tasks: 'Задания',
  plans: 'Планы',
  people: 'Люди',
  matrix: 'Матрица',
  overview: 'Обзор',
  journal: 'Журнал',
} as const

export interface ListedTask {
  readonly organisation: string
  readonly planTitle: string
  readonly measureNumber: string | null
  readonly measureTitle: string
  readonly responsible: string | null
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly standing: Standing
}

export const taskColumns: readonly ListColumn<ListedTask>[] = [
  { heading: 'Организация', width: 30, says: (task) => task.organisation },
  { heading: 'План', width: 44, says: (task) => task.planTitle },
  { heading: '№', width: 8, says: (task) => task.measureNumber },
  { heading: 'Мероприятие', width: 60, says: (task) => task.measureTitle },
  { heading: 'Ответственный по плану', width: 30, says: (task) => task.responsible },
  { heading: 'Начало', width: 12, kind: 'day', says: (task) => task.startOn },
  { heading: 'Срок', width: 12, kind: 'day', says: (task) => task.dueOn },
  { heading: 'Срок по плану до переноса', width: 14, kind: 'day', says: (task) => task.termOn },
  { heading: 'Исполнено', width: 12, kind: 'day', says: (task) => task.doneOn },
  { heading: 'Состояние', width: 24, says: (task) => standingWords[task.standing] },
]

export interface PlanInList {
  readonly title: string
  readonly organisation: string
  readonly act: string | null
  readonly edition: number
  readonly startOn: CivilDate
  readonly endOn: CivilDate | null
  readonly nextDue: CivilDate | null
  readonly measures: number
  readonly standing: Readonly<Partial<Record<Standing, number>>>
}

export const planColumns: readonly ListColumn<PlanInList>[] = [
  { heading: 'План', width: 60, says: (plan) => plan.title },
  { heading: 'Организация', width: 30, says: (plan) => plan.organisation },
  { heading: 'Акт', width: 30, says: (plan) => plan.act },
  { heading: 'Редакция', width: 10, kind: 'count', says: (plan) => String(plan.edition) },
  { heading: 'Начало', width: 12, kind: 'day', says: (plan) => plan.startOn },
  { heading: 'Окончание', width: 12, kind: 'day', says: (plan) => plan.endOn },
  { heading: 'Ближайший срок', width: 12, kind: 'day', says: (plan) => plan.nextDue },
  { heading: 'Мероприятий', width: 13, kind: 'count', says: (plan) => String(plan.measures) },
  ...standings.map(
    (standing): ListColumn<PlanInList> => ({
      heading: `Заданий: ${standingWords[standing]}`,
      width: 14,
      kind: 'count',
      says: (plan) => String(plan.standing[standing] ?? 0),
    }),
  ),
]

export interface OverviewRow {
  readonly shortName: string
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

export const overviewColumns: readonly ListColumn<OverviewRow>[] = [
  { heading: 'Организация', width: 40, says: (row) => row.shortName },
  {
    heading: 'Всего заданий',
    width: 12,
    kind: 'count',
    says: ({ counts }) => String(standings.reduce((sum, one) => sum + (counts[one] ?? 0), 0)),
  },
  ...standings.map(
    (standing): ListColumn<OverviewRow> => ({
      heading: capital(standingWords[standing]),
      width: 14,
      kind: 'count',
      says: ({ counts }) => String(counts[standing] ?? 0),
    }),
  ),
]

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export interface PersonInList {
  readonly name: string
  readonly post: string | null
  readonly leavesOn: CivilDate | null
  readonly roles: readonly { readonly role: Role; readonly organisation: string }[]
}

export const personColumns: readonly ListColumn<PersonInList>[] = [
  { heading: 'Фамилия, имя, отчество', width: 36, says: (person) => person.name },
  { heading: 'Должность', width: 36, says: (person) => person.post },
  {
    heading: 'Роли',
    width: 60,
    says: ({ roles }) =>
      roles.map(({ role, organisation }) => `${roleWords[role]}: ${organisation}`).join('\n'),
  },
  { heading: 'Работает по', width: 12, kind: 'day', says: (person) => person.leavesOn },
]

export interface MatrixRow {
  readonly shortName: string
  readonly overdue: number
  readonly done: number
  readonly total: number
  readonly cells: readonly (Standing | null)[]
}

export function matrixColumns(
  measures: readonly { readonly number: string | null; readonly title: string }[],
): readonly ListColumn<MatrixRow>[] {
  return [
    { heading: 'Организация', width: 30, says: (row) => row.shortName },
    { heading: 'Просрочено', width: 12, kind: 'count', says: (row) => String(row.overdue) },
    { heading: 'Исполнено', width: 12, kind: 'count', says: (row) => String(row.done) },
    { heading: 'Всего заданий', width: 12, kind: 'count', says: (row) => String(row.total) },
    ...measures.map(
      ({ number, title }, index): ListColumn<MatrixRow> => ({
        heading: number === null ? title : `${number}. ${title}`,
        width: 22,
        says: ({ cells }) => {
          const standing = cells[index] ?? null
          return standing === null ? null : standingWords[standing]
        },
      }),
    ),
  ]
}
