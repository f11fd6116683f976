import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedMeasure } from '../../../../test/journeys/typed-draft.ts'
import type { CivilDate } from '../../calendar/civil-date.ts'
import { workingCalendarOf } from '../../calendar/working-calendar.ts'
import { parseSchedule } from '../../schedule/parse-schedule.ts'
import { checkDraft } from '../check-draft.ts'
import type { MeasureDraft, PlanDraft } from '../plan-draft.ts'
import { comparePlans, isUnchanged } from './compare-plans.ts'
import { draftOfPlan, type PlanBefore } from './draft-of-plan.ts'
import { matchMeasures } from './match-measures.ts'
import { pairWindows } from './pair-windows.ts'

const calendar = workingCalendarOf([])
const day = (text: string) => text as CivilDate

const rows: readonly (readonly [string, string, string, string])[] = [
  ['1', 'Назначить руководителя центра «Точка роста»', 'до 1 марта 2026 года', 'Руководители ОО'],
  ['2', 'Провести инвентаризацию оборудования', 'ежеквартально', 'Руководители центров'],
  ['3', 'Организовать районный слёт юных техников', 'до 1 июня 2026 года', 'РМК'],
]

function planBefore(): PlanBefore {
  return {
    title: 'Дорожная карта',
    level: 'municipality',
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [],
    objectives: [],
    targets: [],
    sections: [],
    measures: rows.map(([number, title, due, responsible], index) => ({
      id: `m${index}`,
      number,
      track: null,
      title,
      result: null,
      audience: null,
      sectionId: null,
      pair: null,
      extra: [],
      assignments: [
        {
          id: `a${index}`,
          due,
          reading: null,
          responsible,
          parties: [responsible],
          schedule: parseSchedule(due).schedule,
          kind: 'once',
          windows: legal(draftOfRows()).measures[index]?.assignments[0]?.windows ?? [],
          times: 1,
        },
      ],
    })),
  }
}

function draftOfRows(): PlanDraft {
  return draft(
    rows.map(([number, title, due, responsible]) => typedMeasure({ number, title, due, responsible })),
  )
}

function draft(measures: readonly MeasureDraft[]): PlanDraft {
  return {
    title: 'Дорожная карта',
    level: 'municipality',
    period: { start: day('2026-01-01'), end: day('2026-12-31'), source: 'given' },
    act: null,
    goals: [],
    objectives: [],
    targets: [],
    sections: [],
    measures,
    titleAt: null,
    columns: [],
  }
}

function legal(plan: PlanDraft) {
  const checked = checkDraft(plan, { acts: [], plans: [plan] }, calendar)
  if (!checked.ok) throw new Error(checked.problems[0]?.code)
  return checked.plan
}

function compared(plan: PlanDraft, said: Readonly<Record<string, string | null>> = {}) {
  const { measures } = planBefore()
  return comparePlans(measures, legal(plan).measures, matchMeasures(plan.measures, measures, said))
}

describe('a plan that is changed by an act', () => {
  it('is itself while nothing is changed in it', () => {
    expect(compared(draftOfPlan(planBefore())).every(isUnchanged)).toBe(true)
    expect(compared(draftOfRows()).every(isUnchanged)).toBe(true)
  })

  it('tells a moved term, a measure taken out and a new one', () => {
    const plan = draftOfPlan(planBefore())
    const [first, second] = plan.measures
    if (first?.assignments[0] === undefined || second === undefined) throw new Error('no rows')
    const moved = { ...first, assignments: [{ ...first.assignments[0], due: 'до 1 апреля 2026 года' }] }
    const added = typedMeasure({ number: '12', title: 'Открыть кружок робототехники', due: 'до 1 сентября' })
    const changes = compared({ ...plan, measures: [moved, second, added] })
    expect(changes.map((change) => [change.before?.id ?? null, change.after?.key ?? null])).toEqual([
      ['m0', 'm0'],
      ['m1', 'm1'],
      [null, added.key],
      ['m2', null],
    ])
    expect(changes[0]?.assignments[0]).toMatchObject({
      fields: [{ field: 'due', from: 'до 1 марта 2026 года', to: 'до 1 апреля 2026 года' }],
      windows: [{ before: 0, after: 0 }],
    })
  })
})

describe('which measure a row is', () => {
  const { measures } = planBefore()
  const match = (title: string, number: string | null, said?: string | null) => {
    const row = typedMeasure({ title, number })
    return matchMeasures([row], measures, said === undefined ? {} : { [row.key]: said })[0]
  }

  it.each<[string, string, string | null, string | null, boolean]>([
    ['the same words under another number', 'Провести инвентаризацию оборудования', '7', 'm1', true],
    ['other signs and case', 'назначить руководителя центра "Точка роста".', '1', 'm0', true],
    [
      'a wording mended under its number',
      'Провести полную инвентаризацию всего оборудования',
      '2',
      'm1',
      true,
    ],
    ['something quite else', 'Открыть кружок робототехники', '4', null, true],
    ['a wording that may be it', 'Организовать краевой фестиваль юных техников и слёт', '9', 'm2', false],
  ])('%s', (_, title, number, id, sure) => {
    expect(match(title, number)).toMatchObject({ measureId: id, sure })
  })

  it('a person has the last word', () => {
    expect(match('Провести инвентаризацию оборудования', '2', null)).toMatchObject({
      measureId: null,
      sure: true,
    })
    expect(match('Открыть кружок робототехники', '4', 'm2')).toMatchObject({ measureId: 'm2', sure: true })
  })

  it('no measure is taken twice, whatever the rows say', () => {
    const anyTitle = fc.constantFrom(...rows.map(([, title]) => title), 'Назначить заместителя руководителя')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyTitle, fc.constantFrom('1', '2', null)), { maxLength: 6 }),
        (given) => {
          const drafted = given.map(([title, number]) => typedMeasure({ title, number }))
          const taken = matchMeasures(drafted, measures, {}).flatMap(({ measureId }) => measureId ?? [])
          expect(new Set(taken).size).toBe(taken.length)
        },
      ),
    )
  })
})

describe('windows of a changed term', () => {
  const anyWindows = fc
    .uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 8 })
    .map((days) =>
      days
        .toSorted((one, other) => one - other)
        .map((date) => ({ start: null, end: day(`2026-03-${String(date).padStart(2, '0')}`) })),
    )

  it('each finds its counterpart once, and what ends on the same day stays itself', () => {
    fc.assert(
      fc.property(anyWindows, anyWindows, (one, other) => {
        const pairs = pairWindows(one, other)
        expect(new Set(pairs.flatMap((pair) => pair.before ?? []))).toEqual(new Set(one.keys()))
        expect(new Set(pairs.flatMap((pair) => pair.after ?? []))).toEqual(new Set(other.keys()))
        expect(pairs).toHaveLength(Math.max(one.length, other.length))
        for (const { before: was, after: now } of pairs) {
          const end = was === null ? undefined : one[was]?.end
          if (end !== undefined && other.some((window) => window.end === end))
            expect(now === null ? null : other[now]?.end).toBe(end)
        }
      }),
    )
  })

  it('a term that waited for a date gets its first one', () => {
    expect(pairWindows([null], [{ start: null, end: day('2026-03-01') }])).toEqual([{ before: 0, after: 0 }])
  })
})
