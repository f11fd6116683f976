import { expect, test } from 'vitest'
import type { TableReading } from './table-reading.ts'
import { foldName, tableShape } from './table-shape.ts'

function shaped(headings: readonly string[], rows = 1): Pick<TableReading, 'header' | 'columns'> {
  const columns = headings.map(
    (heading) => ({ role: 'extra', heading, track: null, doubtful: false }) as const,
  )
  return { header: { from: 0, to: rows }, columns }
}

test('case, spaces, signs and hyphens at line ends do not tell tables apart', () => {
  expect(tableShape(shaped(['№ п/п', 'Меро-\nприятие', 'СРОК  исполнения']))).toBe(
    tableShape(shaped(['№п/п', 'Мероприятие', 'Срок исполнения'])),
  )
})

test('other headings, another order or another number of columns do', () => {
  const shapes = [
    ['Мероприятие', 'Срок'],
    ['Срок', 'Мероприятие'],
    ['Мероприятие', 'Срок', ''],
    ['МероприятиеСрок', ''],
  ].map((headings) => tableShape(shaped(headings)))
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('without headings the number of columns is all there is', () => {
  expect(tableShape(shaped(['', '', '']))).toBe('3')
  expect(tableShape(shaped(['Мероприятие', 'Срок', 'Кто'], 0))).toBe('3')
})

test('an issuer is the same however it is set', () => {
  expect(foldName('УПРАВЛЕНИЕ  ОБРАЗОВАНИЯ\nСеверного района')).toBe(
    foldName('Управление образования Северного района'),
  )
  expect(foldName('Отдел учёта')).toBe(foldName('Отдел учета'))
  expect(foldName(null)).toBe('')
})
