import { describe, expect, it } from 'vitest'
import { evidenceWords } from './ru/evidence-words.ts'
import { findWords, isWordPattern, ruleOf } from './word-pattern.ts'

const found = (words: string, text: string, except: readonly string[] = []) =>
  findWords(ruleOf({ kind: 'act', words: [words], except }), text)

describe('words that ask for evidence', () => {
  it.each([
    ['приказ*', 'Изданы Приказы по школе', 'Приказы'],
    ['приказ', 'Изданы приказы', null],
    ['отчет*', 'Отчёт школы', 'Отчёт'],
    ['*график*', 'утвердить план-график обучения', 'план-график'],
    [
      'план* … мероприяти*',
      'План воспитательных и иных мероприятий',
      'План воспитательных и иных мероприятий',
    ],
    ['план* … мероприяти*', 'План мероприятий', 'План мероприятий'],
    ['план* ... мероприяти*', 'План раз два три четыре мероприятий', null],
    ['сведени* о *', 'сведения о педагогах', 'сведения о педагогах'],
    ['сми', 'Смирнов', null],
    ['акт* приём*', 'акт  приемки', 'акт  приемки'],
  ])('«%s» in «%s» finds %j', (words, text, word) => {
    expect(found(words, text)).toBe(word)
  })

  it('pass over what only looks like them', () => {
    expect(found('положение', 'Положение дел в школе', ['положени* дел'])).toBeNull()
    expect(found('положение', 'Положение о центре и положение дел', ['положени* дел'])).toBe('Положение')
  })

  it.each(['приказ*', 'план* … работы', 'СМИ', 'план-график*', 'сведени* о *', 'фото 3x4'])(
    'may be «%s»',
    (text) => {
      expect(isWordPattern(text)).toBe(true)
    },
  )

  it.each([
    '',
    ' ',
    '*',
    '* *',
    '…',
    '… план',
    'план …',
    'а',
    'при*каз',
    '(приказ|план)',
    'приказ.',
    'а'.repeat(101),
  ])('may not be «%s»', (text) => {
    expect(isWordPattern(text)).toBe(false)
  })

  it('of the program itself are all such', () => {
    const all = evidenceWords.flatMap(({ words, except }) => [...words, ...except])
    expect(all.filter((text) => !isWordPattern(text))).toEqual([])
  })

  it('are looked for in time that grows with the text alone', () => {
    const text = 'план '.repeat(20_000)
    const started = performance.now()
    expect(found('план* … мероприяти*', text)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
