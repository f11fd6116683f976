import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { startingWorkingYears } from '../calendar/starting-years.ru.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { findFindings } from './find-findings.ts'
import type { MeasureDraft, PlanDraft, SectionDraft } from './plan-draft.ts'
import { sayFinding } from './ru.ts'
import { termOf } from './term-of-assignment.ts'

const calendar = workingCalendarOf(startingWorkingYears)
const day = (text: string) => text as CivilDate

function section(key: string, number: string | null): SectionDraft {
  return { key, number, word: 'Направление', title: 'Кадры', start: null, end: null, at: null }
}

type Given = Partial<MeasureDraft> & { readonly due?: string | null; readonly responsible?: string | null }

function plan(measures: readonly Given[], more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    title: 'План',
    level: 'municipality',
    period: { start: day('2021-01-01'), end: day('2021-12-31'), source: 'stated' },
    act: null,
    goals: [],
    objectives: [],
    targets: [],
    sections: [],
    titleAt: null,
    columns: ['number', 'title', 'due', 'responsible'],
    measures: measures.map(({ due = 'май', responsible = 'директор', ...measure }, i) => ({
      key: `m${i}`,
      number: String(i + 1),
      section: null,
      track: null,
      row: null,
      title: `Мероприятие ${i + 1}`,
      result: null,
      audience: null,
      extra: [],
      assignments: [{ key: `a${i}`, due, reading: null, responsible, parties: [], at: {} }],
      at: {},
      ...measure,
    })),
    ...more,
  }
}

function codes(given: PlanDraft): string[] {
  return findFindings({ acts: [], plans: [given] }, calendar).map(
    ({ code, measure }) => `${code} ${measure ?? '–'}`,
  )
}

describe('what a clerk would send back', () => {
  it.each<[string, PlanDraft, readonly string[]]>([
    ['nothing', plan([{}, {}]), []],
    ['a term outside the period', plan([{ due: '25.08.2020' }]), ['due-outside-period 1']],
    [
      'no term, no party',
      plan([{ due: null, responsible: '—' }]),
      ['responsible-missing 1', 'due-missing 1'],
    ],
    ['a dash for a term', plan([{ due: '—' }]), ['due-missing 1']],
    ['no column for parties', plan([{ responsible: null }], { columns: ['title', 'due'] }), []],
    ['a misprint', plan([{ due: 'в течении года' }]), ['typo-in-due 1']],
    ['words that are no term', plan([{ due: 'как получится у всех' }]), ['due-not-understood 1']],
    ['no number, no title', plan([{ number: null }, { title: '' }]), ['number-missing –', 'title-missing 2']],
    [
      'a number three times',
      plan([{ number: '3' }, { number: '3' }, { number: '3' }]),
      ['number-duplicated 3'],
    ],
    [
      'one merged number over two rows',
      plan([
        { number: '1', at: { number: { block: 0, row: 1, column: 0 } } },
        { number: '1', at: { number: { block: 0, row: 1, column: 0 } } },
      ]),
      [],
    ],
    [
      'numbers that begin anew in each section',
      plan(
        [
          { number: '1', section: 's1' },
          { number: '2', section: 's1' },
          { number: '1', section: 's2' },
        ],
        { sections: [section('s1', '1'), section('s2', '2')] },
      ),
      [],
    ],
    [
      'measures in front of the first heading',
      plan([{ number: '1.1' }, { number: '2.1', section: 's2' }], { sections: [section('s2', '2')] }),
      ['section-missing –'],
    ],
    [
      'a month in a plan of several years',
      plan([{}], { period: { start: day('2021-01-01'), end: day('2023-12-31'), source: 'stated' } }),
      ['due-ambiguous 1'],
    ],
    ['no period', plan([{ due: '01.02.2022' }], { period: null }), ['period-missing –']],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected)
  })

  it('both sides of a row want one number, and no party', () => {
    const sides = plan([
      { number: null, track: 'centre', row: 1, responsible: null },
      { number: null, track: 'authority', row: 1, responsible: null },
    ])
    expect(codes(sides)).toEqual(['number-missing –'])
  })

  it('is said in one Russian sentence each', () => {
    const reading = {
      acts: [],
      plans: [plan([{ due: '25.08.2020' }, { number: '1', due: null, responsible: null }])],
    }
    const said = findFindings(reading, calendar).map((finding) => sayFinding(finding, reading))
    expect(said).toContain('Срок «25.08.2020» вне периода плана: 2021 год.')
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[а-яё»\d]\.$/u)
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('the term of an assignment', () => {
  it('what a person settled is read in place of the words', () => {
    const given = plan([{ due: 'май' }])
    const measure = given.measures[0]
    const assignment = measure?.assignments[0]
    if (measure === undefined || assignment === undefined) throw new Error('no measure')
    const settled = { ...assignment, reading: 'июнь 2021 года' }
    expect(termOf(given, measure, settled, calendar).expansion.windows).toEqual([
      { start: '2021-06-01', end: '2021-06-30' },
    ])
  })

  it('a timetable without an owner belongs to whom the title names', () => {
    const given = plan([
      { title: 'Семинары (график на сайте ИРО ЗК)', due: 'по отдельному графику' },
      { title: 'Семинары', due: 'по отдельному графику' },
      { title: 'Оценка (по плану КЦОКО)', due: 'по графику Рособрнадзора' },
    ])
    const owners = given.measures.map((measure) => {
      const assignment = measure.assignments[0]
      return assignment === undefined ? '' : termOf(given, measure, assignment, calendar).expansion.authority
    })
    expect(owners).toEqual(['ИРО ЗК', null, 'Рособрнадзора'])
  })
})
