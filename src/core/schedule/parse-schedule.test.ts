import { expect, test } from 'vitest'
import { parseSchedule } from './parse-schedule.ts'

test.each([null, '', '  ', '—', '-', '—"—'])('%j is no term', (text) => {
  expect(parseSchedule(text)).toEqual({
    schedule: { kind: 'none', text: null },
    mended: false,
    understood: true,
  })
})

test.each([
  '__ июня 2022 г.',
  'ежемесячно, кроме июля',
  'не ранее 1 мая',
  'после 1 сентября',
  'понедельник, среда',
  'не более 30 дней',
  'не чаще одного раза в год',
  'приказ от 01.09.2022 № 5',
  '32.01.2022',
  'ежемесячно, ежеквартально',
])('«%s» is not guessed at', (text) => {
  const { schedule, understood } = parseSchedule(text)
  expect(understood).toBe(false)
  expect(schedule).toEqual({ kind: 'none', text })
})

test.each([
  'сентябь 2022',
  'Ежегодо',
  'в течении года',
  'март текущего год',
  'З1.05.2021',
  'в течение года2022',
])('«%s» is a misprint that was mended', (text) => {
  expect(parseSchedule(text)).toMatchObject({ mended: true, understood: true })
})

test.each([
  'январь- 2022.',
  'Июль,2019',
  'Август сентябрь',
  'до  15 марта',
  'Cентябрь',
  'Ш кв.',
  'сен-тябрь',
  '2022г',
])('«%s» is odd spacing or punctuation and no misprint', (text) => {
  expect(parseSchedule(text)).toMatchObject({ mended: false, understood: true })
})

test('words of an event or an authority are free: a misprint there is not ours', () => {
  expect(parseSchedule('по графику Мимпросвещения Росии')).toEqual({
    schedule: {
      kind: 'external',
      words: 'по графику Мимпросвещения Росии',
      authority: 'Мимпросвещения Росии',
    },
    mended: false,
    understood: true,
  })
})

test.each([
  ['по плану работы управления образования на 2022 год', 'управления образования'],
  ['согласно приказу Министерства образования от 12.03.2022 № 5', 'Министерства образования'],
  ['по графику проведения ВПР', null],
  ['в сроки, установленные учредителем', 'учредителем'],
])('«%s» is set by %s', (text, authority) => {
  expect(parseSchedule(text).schedule).toMatchObject({ kind: 'external', authority })
})
