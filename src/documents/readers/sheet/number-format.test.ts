import { expect, it } from 'vitest'
import { formatOf, numberedFormat } from './number-format.ts'

/** 31 May 2021, 13:05:09. */
const MOMENT = 44_347 + (13 * 3_600 + 5 * 60 + 9) / 86_400

it.each([
  ['General', 1, '1'],
  ['General', 0.1 + 0.2, '0,3'],
  ['General', 1.1, '1,1'],
  ['General', 123_456_789_012, '123456789012'],
  ['0', 2.5, '3'],
  ['0.00', 0.285, '0,29'],
  ['0.0#', 1.5, '1,5'],
  ['#,##0.00', 1_234_567.891, '1 234 567,89'],
  ['#,##0', -1_234, '-1 234'],
  ['0%', 0.7, '70%'],
  ['0.0 %', 0.705, '70,5 %'],
  ['0"."', 3, '3.'],
  ['"№ "0', 5, '№ 5'],
  ['000', 7, '007'],
  ['0.0,', 12_345, '12,3'],
  ['#,##0 [$₽-419]', 1_500, '1 500 ₽'],
  ['0;[Red]-0', -4, '-4'],
  ['0;(0)', -4, '(4)'],
  ['0;-0;"нет"', 0, 'нет'],
  ['[>=100]0" чел.";0', 120, '120 чел.'],
  ['[>=100]0" чел.";0', 20, '20'],
  ['dd.mm.yyyy', MOMENT, '31.05.2021'],
  ['d.m.yy', MOMENT, '31.5.21'],
  ['mmmm yyyy', MOMENT, 'май 2021'],
  ['[$-419]mmmm yyyy;@', MOMENT, 'май 2021'],
  ['[$-FC19]d mmmm yyyy "г."', MOMENT, '31 мая 2021 г.'],
  ['[$-F800]dddd, mmmm dd, yyyy', MOMENT, '31 мая 2021 г.'],
  ['dd/mm/yyyy', MOMENT, '31.05.2021'],
  ['d mmm', MOMENT, '31 май'],
  ['dddd', MOMENT, 'понедельник'],
  ['dd.mm.yyyy hh:mm', MOMENT, '31.05.2021 13:05'],
  ['h:mm:ss AM/PM', MOMENT, '1:05:09 PM'],
  ['[h]:mm', 1.5, '36:00'],
  ['dd.mm.yyyy', 60, '28.02.1900'],
  ['dd.mm.yyyy', 1, '01.01.1900'],
  ['dd.mm.yyyy', -1, '-1'],
  ['# ?/?', 0.5, '0,5'],
])('%j shows %d as %j', (code, value, shown) => {
  expect(formatOf(code).number(value, false)).toBe(shown)
})

it('shows texts by their own section', () => {
  expect(formatOf('"п. "@').text('1.1')).toBe('п. 1.1')
  expect(formatOf('0;0;0;"«"@"»"').text('а')).toBe('«а»')
  expect(formatOf('0').text('а')).toBe('а')
})

it('shows dates known by number as a Russian program does, also from 1904', () => {
  expect(formatOf(numberedFormat(14)).number(44_347, false)).toBe('31.05.2021')
  expect(formatOf(numberedFormat(14)).number(44_347 - 1_462, true)).toBe('31.05.2021')
  expect(numberedFormat(999)).toBe('General')
})
