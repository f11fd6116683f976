import { expect, test } from 'vitest'
import type { TaskLine } from '#contract/task.ts'
import { civilDateOf } from '#core/calendar/civil-date.ts'
import { tasksSheet } from './tasks-sheet.ts'

const today = civilDateOf(2026, 10, 5)

function task(id: string, of: Partial<TaskLine>): TaskLine {
  return {
    id,
    planId: 'plan',
    planTitle: 'Дорожная карта',
    measureId: 'measure',
    measureNumber: '1.1',
    measureTitle: 'Открыть центр',
    organisationId: 'school',
    organisation: 'СОШ № 5',
    responsible: null,
    startOn: null,
    dueOn: civilDateOf(2026, 9, 1),
    termOn: null,
    doneOn: null,
    standing: 'overdue',
    ...of,
  }
}

test('задания одного мероприятия стоят одной строкой, которая открывает самое срочное из них', () => {
  const done = task('done', {
    standing: 'done',
    dueOn: civilDateOf(2026, 3, 1),
    doneOn: civilDateOf(2026, 3, 1),
  })
  const late = task('late', {})
  const { rows, start, end } = tasksSheet([done, late], today)
  expect(rows).toEqual([
    { kind: 'row', id: 'late', title: '1.1. Открыть центр', standing: 'overdue', tasks: [done, late] },
  ])
  expect([start, end]).toEqual(['2026-03-01', '2026-09-01'])
})

test('у одной организации части – её планы, у нескольких – организации', () => {
  const own = task('own', { planId: 'own', planTitle: 'План школы', measureId: 'own' })
  const titles = (tasks: readonly TaskLine[]) =>
    tasksSheet(tasks, today).rows.flatMap((row) => (row.kind === 'section' ? [row.title] : []))
  expect(titles([task('one', {})])).toEqual([])
  expect(titles([task('one', {}), own])).toEqual(['Дорожная карта', 'План школы'])
  const other = task('other', { organisationId: 'lyceum', organisation: 'Лицей' })
  expect(titles([task('one', {}), own, other])).toEqual(['СОШ № 5', 'Лицей'])
})

test('без дат рисуется сегодняшний день', () => {
  const { start, end } = tasksSheet([task('waiting', { dueOn: null, standing: 'waiting' })], today)
  expect([start, end]).toEqual([today, today])
})
