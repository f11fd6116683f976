import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedMeasure } from '../../../../test/journeys/typed-draft.ts'
import { emptyPlan } from '../empty-plan.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { applyInstructions } from './apply-instructions.ts'
import { liftQuotes } from './lift-quotes.ts'
import { parseInstructions } from './parse-instructions.ts'

const read = (text: string) => {
  const { instructions, unread, whole } = parseInstructions(text)
  return { read: instructions.map(({ words: _, ...rest }) => rest), unread, whole }
}

describe('the usual phrases by which an act changes a plan', () => {
  it.each<[string, readonly object[]]>([
    [
      'В пункте 3 слова «до 1 марта» заменить словами «до 1 апреля».',
      [{ kind: 'replace-words', number: '3', field: null, from: 'до 1 марта', to: 'до 1 апреля' }],
    ],
    [
      '1.2. в п. 2.4 слова "до 15 мая" заменить на слова "до 1 июня";',
      [{ kind: 'replace-words', number: '2.4', field: null, from: 'до 15 мая', to: 'до 1 июня' }],
    ],
    [
      'в строке 5 в графе «Срок исполнения» слова «ежемесячно» заменить словом «ежеквартально»',
      [{ kind: 'replace-words', number: '5', field: 'due', from: 'ежемесячно', to: 'ежеквартально' }],
    ],
    [
      'В пунктах 3 и 5 слово «РМК» заменить словами «районный методический кабинет»',
      ['3', '5'].map((number) => ({
        kind: 'replace-words',
        number,
        field: null,
        from: 'РМК',
        to: 'районный методический кабинет',
      })),
    ],
    [
      'в пункте 8 после слов «руководители ОО» дополнить словами «, руководители центров»',
      [
        {
          kind: 'replace-words',
          number: '8',
          field: null,
          from: 'руководители ОО',
          to: 'руководители ОО, руководители центров',
        },
      ],
    ],
    [
      'в пункте 8 слова «и родителей» исключить',
      [{ kind: 'replace-words', number: '8', field: null, from: 'и родителей', to: '' }],
    ],
    [
      'Пункт 5 изложить в следующей редакции: «5. Провести слёт юных техников центров «Точка роста»»',
      [
        {
          kind: 'reword',
          number: '5',
          field: null,
          text: '5. Провести слёт юных техников центров «Точка роста»',
        },
      ],
    ],
    [
      'пункт 5 плана изложить в редакции:\n«5. Провести слёт»',
      [{ kind: 'reword', number: '5', field: null, text: '5. Провести слёт' }],
    ],
    ['пункт 7 исключить', [{ kind: 'drop', number: '7' }]],
    [
      'пункты 7–9 и 12 признать утратившими силу',
      ['7', '8', '9', '12'].map((number) => ({ kind: 'drop', number })),
    ],
    ['Исключить мероприятие 2.4 .', [{ kind: 'drop', number: '2.4' }]],
    [
      'дополнить план пунктом 12 следующего содержания: «12. Открыть кружок; срок: до 1 сентября; ответственный: руководители ОО»',
      [
        {
          kind: 'add',
          number: '12',
          text: '12. Открыть кружок; срок: до 1 сентября; ответственный: руководители ОО',
        },
      ],
    ],
    ['дополнить строкой 12 следующего содержания:', [{ kind: 'add', number: '12', text: '' }]],
    [
      'Срок исполнения пункта 5 продлить до 1 апреля 2026 года.',
      [{ kind: 'set-due', number: '5', due: 'до 1 апреля 2026 года' }],
    ],
    [
      'Перенести срок реализации пунктов 4 и 6 на 1 октября',
      ['4', '6'].map((number) => ({ kind: 'set-due', number, due: 'до 1 октября' })),
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ read: expected, unread: [], whole: false })
  })

  it('several in one act, each in its clause; what only says who controls is no change', () => {
    const text = [
      'ПРИКАЗЫВАЮ:',
      '1. Внести в дорожную карту следующие изменения:',
      '1.1. в пункте 1 слова «до 1 марта» заменить словами «до 1 апреля»; пункт 4 исключить;',
      '1.2. дополнить пунктом 5 следующего содержания:',
      '«5. Провести открытый урок».',
      '2. Контроль за исполнением приказа оставляю за собой.',
    ].join('\n')
    expect(read(text).read.map((one) => (one as { kind: string }).kind)).toEqual([
      'replace-words',
      'drop',
      'add',
    ])
    expect(read(text).unread).toEqual([])
  })

  it.each([
    'Раздел III дополнить новым направлением работы с одарёнными детьми.',
    'в пункте 3 заменить срок.',
    'Пункт 2 приказа изложить в следующей редакции: «2. Утвердить план»',
    'в пункте 3 в графе «Примечание» слова «за счёт» заменить словами «из»',
  ])('is not understood, and is given back: %s', (text) => {
    const { read: understood, unread } = read(text)
    expect([understood, unread.length]).toEqual([[], 1])
    expect(text).toContain(unread[0]?.slice(0, 20))
  })

  it('a plan given anew as a whole is told', () => {
    expect(read('1. Дорожную карту изложить в новой редакции согласно приложению.').whole).toBe(true)
  })
})

const plan: PlanDraft = {
  ...emptyPlan('План', 'municipality'),
  measures: [
    typedMeasure({ number: '1', title: 'Назначить руководителя', due: 'до 1  марта', responsible: 'РМК' }),
    typedMeasure({
      number: '2.',
      title: 'Провести слёт',
      due: 'до 1 июня',
      responsible: 'РМК, руководители ОО',
    }),
    typedMeasure({ number: '2.1', title: 'Составить смету', due: 'до 1 мая', responsible: 'РМК' }),
    typedMeasure({ number: '3', title: 'Сдать отчёт', due: 'ежеквартально', responsible: 'Руководители ОО' }),
  ],
}

const apply = (text: string, from: PlanDraft = plan) => {
  let keys = 0
  return applyInstructions(from, parseInstructions(text).instructions, () => {
    keys += 1
    return `new${keys}`
  })
}
const shown = ({ plan: { measures } }: ReturnType<typeof apply>) =>
  measures.map(({ number, title, assignments: [one] }) => [number, title, one?.due, one?.responsible])

describe('what an act asks for is done to the plan', () => {
  it('words are replaced where they stand, whatever their spaces; the term is read anew', () => {
    const done = apply('в пункте 1 слова «до 1 марта» заменить словами «до 1 апреля»')
    expect(shown(done)[0]).toEqual(['1', 'Назначить руководителя', 'до 1 апреля', 'РМК'])
    expect(done.undone).toEqual([])
  })

  it('a party that is replaced is told apart anew', () => {
    const done = apply('в пункте 2 слово «РМК» заменить словами «Управление образования»')
    expect(done.plan.measures[1]?.assignments[0]?.parties).toEqual([
      'управление образования',
      'руководители ОО',
    ])
  })

  it('a point is taken out, written anew, added in its place', () => {
    const done = apply(
      [
        'пункт 3 исключить;',
        'пункт 2 изложить в редакции: «2. Провести форум; срок: до 1 июля»;',
        'дополнить пунктом 2.2 следующего содержания: «2.2 | Напечатать программу | сборник | до 1 мая | РМК»',
      ].join('\n'),
    )
    expect(shown(done)).toEqual([
      ['1', 'Назначить руководителя', 'до 1  марта', 'РМК'],
      ['2.', 'Провести форум', 'до 1 июля', 'РМК, руководители ОО'],
      ['2.1', 'Составить смету', 'до 1 мая', 'РМК'],
      ['2.2', 'Напечатать программу', 'до 1 мая', 'РМК'],
    ])
    expect(done.plan.measures[3]?.result).toBe('сборник')
  })

  it('what speaks of a point or of words that are not there is given back', () => {
    const text = 'пункт 9 исключить; в пункте 1 слова «до 5 мая» заменить словами «до 6 мая»'
    const done = apply(text)
    expect([done.plan.measures, done.undone]).toEqual([
      plan.measures,
      ['пункт 9 исключить', 'в пункте 1 слова «до 5 мая» заменить словами «до 6 мая»'],
    ])
  })
})

describe('whatever the text', () => {
  const anyPiece = fc.constantFrom(
    'пункт 1 исключить',
    'в пункте 2 слова «до 1 июня» заменить словами «до 1 июля»',
    '«',
    '»',
    ' ; ',
    '.\n',
    'дополнить пунктом 4 следующего содержания: «4. Дело»',
    'изложить',
    '"',
    '1.1. ',
  )

  it('reading never fails, no row is there twice, and what is lifted out goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyPiece, fc.string()), { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ')
        const lifted = liftQuotes(text.replace(/[⟦⟧]/gu, ''))
        expect(lifted.restore(lifted.text)).toBe(text.replace(/[⟦⟧]/gu, ''))
        const keys = apply(text).plan.measures.map((row) => row.key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('any words of a row are replaced by any others where a sentence says so', () => {
    const anyWords = fc.stringMatching(/^[а-я]{3,9}( [а-я]{3,9}){0,2}$/u)
    fc.assert(
      fc.property(anyWords, anyWords, fc.constantFrom('1', '2', '2.1', '3'), (from, to, number) => {
        const row = typedMeasure({ number, title: `Дело ${from} ныне` })
        const done = apply(`в пункте ${number} слова «${from}» заменить словами «${to}»`, {
          ...plan,
          measures: [row],
        })
        expect(done.plan.measures[0]?.title).toContain(` ${to} `)
      }),
    )
  })
})
