import { describe, expect, it } from 'vitest'
import { nearWords } from './near-words.ts'

describe('words that may be meant', () => {
  it.each([
    ['приакз', 'приказ', 'two letters exchanged'],
    ['прикз', 'приказ', 'a letter too few'],
    ['прииказ', 'приказ', 'a letter too many'],
    ['прекас', 'приказ', null],
    ['преказ', 'приказ', 'another letter'],
    ['оборудавнаие', 'оборудование', 'two mistakes in a long word'],
    ['шокл', 'школ', 'a short word'],
    ['урк', 'урок', 'a letter too few in a short word'],
    ['от', 'кот', null],
    ['приказ', 'приказ', null],
  ])('%s, known %s: %s', (typed, known, mistake) => {
    expect(nearWords(typed, [known])).toEqual(mistake === null ? [] : [known])
  })

  it('are told nearest first', () => {
    expect(nearWords('программы', ['программный', 'программу', 'диаграмма'])).toEqual([
      'программу',
      'программный',
    ])
  })
})
