import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { checkDraft } from './check-draft.ts'
import { emptyPlan } from './empty-plan.ts'
import type { MeasureDraft, PeriodDraft, PlanDraft, SectionDraft } from './plan-draft.ts'
import type { PlanProblemCode } from './plan-problem.ts'
import { planProblemText } from './ru/plan-problem.ru.ts'

const calendar = workingCalendarOf([])

function period(start: string, end: string | null): PeriodDraft {
  return { start: start as CivilDate, end: end as CivilDate | null, source: 'given' }
}

function measure(title: string, due: string | null = 'до 1 марта'): MeasureDraft {
  return {
    key: `m-${title}`,
    number: '1',
    section: null,
    track: null,
    row: null,
    title,
    result: null,
    audience: null,
    extra: [],
    at: { number: { block: 1, row: 2, column: 0 }, title: { block: 1, row: 2, column: 1 } },
    assignments: [{ key: `a-${title}`, due, reading: null, responsible: 'РМК', parties: ['РМК'], at: {} }],
  }
}

function section(fields: Partial<SectionDraft>): SectionDraft {
  return { key: 's1', number: null, title: 'Подготовка', start: null, end: null, at: null, ...fields }
}

const legal: PlanDraft = {
  ...emptyPlan('План', 'school'),
  period: period('2026-01-01', '2026-12-31'),
  measures: [measure('Сделать')],
}

function codes(draft: PlanDraft): readonly PlanProblemCode[] {
  const checked = checkDraft(draft, { acts: [], plans: [draft] }, calendar)
  return checked.ok ? [] : checked.problems.map((problem) => problem.code)
}

describe('checkDraft', () => {
  it.each<[PlanProblemCode[], string, Partial<PlanDraft>]>([
    [[], 'a plan with a title, a period and a measure', {}],
    [['plan/title-missing'], 'no title', { title: '  ' }],
    [['plan/period-missing'], 'no period', { period: null }],
    [['plan/period-reversed'], 'a period turned round', { period: period('2026-12-31', '2026-01-01') }],
    [['plan/period-not-dates'], 'no such day', { period: period('2026-02-30', null) }],
    [['plan/period-not-dates'], 'a year of no plan', { period: period('0026-01-01', null) }],
    [['plan/period-too-long'], 'a slip in a year', { period: period('2021-01-01', '2042-12-31') }],
    [[], 'no end', { period: period('2026-01-01', null) }],
    [[], 'a single day', { period: period('2026-01-01', '2026-01-01') }],
    [['plan/no-measures'], 'no measure', { measures: [] }],
    [['measure/title-missing'], 'a measure without a title', { measures: [measure(' ')] }],
    [['measure/section-gone'], 'a lost section', { measures: [{ ...measure('Сделать'), section: 'gone' }] }],
    [['measure/no-assignment'], 'no term at all', { measures: [{ ...measure('Сделать'), assignments: [] }] }],
    [['section/title-missing'], 'a section without a name', { sections: [section({ title: '' })] }],
    [[], 'a section that is only numbered', { sections: [section({ title: '', number: '1' })] }],
    [
      ['section/period-reversed'],
      'a section turned round',
      { sections: [section({ start: '2026-05-01' as CivilDate, end: '2026-04-01' as CivilDate })] },
    ],
    [['plan/title-missing', 'plan/period-missing', 'plan/no-measures'], 'nothing', emptyPlan('', 'region')],
  ])('says %j of a draft with %s', (expected, _, change) => {
    expect(codes({ ...legal, ...change })).toEqual(expected)
  })

  it('gives the legal plan with terms laid over its period, ambiguous ones as they are shown', () => {
    const draft: PlanDraft = {
      ...legal,
      title: ' План ',
      measures: [measure('Сделать'), measure('Ждать', null)],
    }
    const checked = checkDraft(draft, { acts: [], plans: [draft] }, calendar)
    if (!checked.ok) throw new Error('not legal')
    expect(checked.plan).toMatchObject({
      title: 'План',
      start: '2026-01-01',
      horizon: '2026-12-31',
      act: null,
    })
    expect(checked.plan.measures[0]).toMatchObject({
      place: { block: 1, row: 2, column: 1 },
      assignments: [{ kind: 'once', windows: [{ start: null, end: '2026-03-01' }], times: 1 }],
    })
    expect(checked.plan.measures[1]?.assignments[0]).toMatchObject({ kind: 'none', windows: [] })
  })

  it('lays an open-ended plan over its first full school year', () => {
    const draft: PlanDraft = { ...legal, period: period('2021-11-08', null) }
    const checked = checkDraft(draft, { acts: [], plans: [draft] }, calendar)
    expect(checked.ok && checked.plan.horizon).toBe('2023-08-31')
    expect(checked.ok && checked.plan.end).toBeNull()
  })

  it('refuses a plan that asks for more than anybody could do', () => {
    const measures = Array.from({ length: 120 }, (_, index) => measure(`Дело ${index}`, 'еженедельно'))
    expect(codes({ ...legal, period: period('2021-01-01', '2040-12-31'), measures })).toEqual([
      'plan/too-many-windows',
    ])
  })
})

describe('planProblemText', () => {
  it('writes days as people do', () => {
    expect(
      planProblemText({
        code: 'plan/period-reversed',
        params: { start: '2026-12-31', end: '2026-01-01' },
        measureKey: null,
      }),
    ).toBe('Период плана кончается (01.01.2026) раньше, чем начинается (31.12.2026): исправьте даты.')
  })
})
