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
  '15 мая и 15 числа каждого месяца',
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
  'до 31 сентября',
  '30 февраля',
  '29.02.2023',
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

test.each(['29 февраля', 'до 31 числа каждого месяца', '29.02.2024'])(
  '«%s» is a day as it stands',
  (text) => {
    expect(parseSchedule(text)).toMatchObject({ mended: false, understood: true })
  },
)

test.each([
  ['в теч. 10 раб. дней со дня получения', 'P10D', true],
  ['5-дневный срок со дня подписания', 'P5D', false],
  ['в 10-ти дневный срок', 'P10D', false],
])('«%s» is measured from its event', (text, offset, working) => {
  expect(parseSchedule(text).schedule).toMatchObject({ kind: 'event', offset, working })
})

test('an opened bracket is none of the words of an event', () => {
  expect(parseSchedule('до 15 сентября (далее – по мере необходимости)').schedule).toMatchObject({
    phases: [{}, { schedule: { event: 'по мере необходимости' } }],
  })
})

test.each([
  'до 5 числа первого месяца следующего квартала',
  'до 5 числа первого месяца квартала, следующего за отчётным',
  'до 5 числа месяца, следующего за кварталом',
])('«%s»: the month after each quarter', (text) => {
  expect(parseSchedule(text).schedule).toMatchObject({
    kind: 'repeated',
    every: 'quarter',
    at: [{ bound: 'by', place: { unit: 'day', from: 5, to: 5 }, month: 'following' }],
  })
})
