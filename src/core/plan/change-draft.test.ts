import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { changeDraft } from './change-draft.ts'
import type { DraftChange } from './draft-change.ts'
import { keysOf } from './draft-rows.ts'
import type { ActDraft, AssignmentDraft, MeasureDraft, PlanDraft, Reading } from './plan-draft.ts'

describe('a change of a draft', () => {
  it('is taken back by its inverse, and keys stay unique', () => {
    fc.assert(
      fc.property(readings, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (reading, dice) => {
        const change = someChange(reading, roll(dice))
        const done = changeDraft(reading, change)
        if (!done.ok) {
          expect(done.refusal.code).toBe('draft/not-possible')
          return
        }
        const keys = done.value.reading.plans.flatMap(keysOf)
        expect(new Set(keys).size).toBe(keys.length)
        const back = changeDraft(done.value.reading, done.value.inverse)
        if (!back.ok) throw new Error(`${change.kind}: ${back.refusal.code}`)
        expect(back.value.reading).toEqual(reading)
        const again = changeDraft(back.value.reading, back.value.inverse)
        if (!again.ok) throw new Error(`${change.kind} again: ${again.refusal.code}`)
        expect(again.value.reading).toEqual(done.value.reading)
      }),
      { numRuns: 2000 },
    )
  })

  it('is refused where its field was changed meanwhile, and nothing is lost', () => {
    const reading = sample()
    const mine: DraftChange = {
      kind: 'set-measure',
      measure: 'm1',
      field: 'title',
      from: 'Назначение',
      to: 'Моё',
    }
    const theirs = must(reading, { ...mine, to: 'Чужое' })
    const late = changeDraft(theirs, mine)
    expect(late).toEqual({
      ok: false,
      refusal: { code: 'draft/field-changed', params: { now: 'Чужое' } },
    })
  })

  it('is refused where the row was dropped meanwhile', () => {
    const reading = must(sample(), { kind: 'drop-measures', measures: ['m1'] })
    const late = changeDraft(reading, {
      kind: 'set-assignment',
      assignment: 'a1',
      field: 'due',
      from: 'май',
      to: 'июнь',
    })
    expect(late).toEqual({ ok: false, refusal: { code: 'draft/row-gone' } })
  })

  it('drops the settled reading with a new term, and gives it back when taken back', () => {
    const change = {
      kind: 'set-assignment',
      assignment: 'a2',
      field: 'due',
      from: 'июнь',
      to: 'июль',
    } as const
    const done = changeDraft(sample(), change)
    if (!done.ok) throw new Error(done.refusal.code)
    expect(assignment(done.value.reading, 'a2')).toMatchObject({ due: 'июль', reading: null })
    expect(assignment(must(done.value.reading, done.value.inverse), 'a2')).toMatchObject({
      due: 'июнь',
      reading: 'июнь 2026 года',
    })
  })

  it('splits a new responsible into parties anew', () => {
    const next = must(sample(), {
      kind: 'set-assignment',
      assignment: 'a1',
      field: 'responsible',
      from: 'директор',
      to: 'РМК (далее – метод. служба, центр), директора школ совместно с МОУО',
    })
    expect(assignment(next, 'a1').parties).toEqual(['РМК', 'директора школ', 'МОУО'])
  })

  it('takes back a dropped row beside rows that others changed meanwhile', () => {
    const dropped = changeDraft(sample(), { kind: 'drop-measures', measures: ['m2'] })
    if (!dropped.ok) throw new Error(dropped.refusal.code)
    const edited = must(dropped.value.reading, {
      kind: 'set-measure',
      measure: 'm3',
      field: 'title',
      from: 'Отчёт',
      to: 'Годовой отчёт',
    })
    const back = must(edited, dropped.value.inverse)
    expect(back.plans[0]?.measures.map((row) => row.title)).toEqual([
      'Назначение',
      'Обучение педагогов',
      'Годовой отчёт',
    ])
  })

  it('joins what it split, with the term once', () => {
    const cut = must(sample(), {
      kind: 'split-measure',
      measure: 'm2',
      at: 9,
      key: 'm2b',
      assignmentKeys: ['a2b'],
    })
    expect(cut.plans[0]?.measures.map((row) => row.title)).toEqual([
      'Назначение',
      'Обучение',
      'педагогов',
      'Отчёт',
    ])
    const whole = must(cut, { kind: 'join-measures', first: 'm2', second: 'm2b' })
    expect(whole).toEqual(sample())
  })

  it('refuses a key that stands in the draft already, and a row without a term', () => {
    const reading = sample()
    const taken = measure('m1', 'x', [term('fresh')])
    const bare = measure('fresh', 'x', [])
    for (const row of [taken, bare])
      expect(
        changeDraft(reading, { kind: 'add-measures', plan: 0, before: null, measures: [row] }),
      ).toMatchObject({ ok: false, refusal: { code: 'draft/not-possible' } })
  })

  it('refuses a kind that it does not know', () => {
    const odd = { kind: 'erase-all' } as unknown as DraftChange
    expect(changeDraft(sample(), odd)).toMatchObject({ ok: false })
  })
})

function must(reading: Reading, change: DraftChange): Reading {
  const done = changeDraft(reading, change)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.reading
}

function assignment(reading: Reading, key: string): AssignmentDraft {
  const found = reading.plans
    .flatMap((plan) => plan.measures)
    .flatMap((row) => row.assignments)
    .find((row) => row.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

function term(key: string, due: string | null = null, reading: string | null = null): AssignmentDraft {
  return { key, due, reading, responsible: 'директор', parties: ['директор'], at: {} }
}

function measure(key: string, title: string, assignments: readonly AssignmentDraft[]): MeasureDraft {
  return {
    key,
    number: null,
    section: null,
    track: null,
    row: null,
    title,
    result: null,
    audience: null,
    extra: [],
    assignments,
    at: { title: { block: 0, row: 1, column: 1 } },
  }
}

function sample(): Reading {
  return {
    acts: [],
    plans: [
      {
        title: 'Дорожная карта',
        level: 'school',
        period: null,
        act: null,
        goals: [],
        objectives: [],
        targets: [],
        sections: [],
        measures: [
          measure('m1', 'Назначение', [term('a1', 'май')]),
          measure('m2', 'Обучение педагогов', [term('a2', 'июнь', 'июнь 2026 года')]),
          measure('m3', 'Отчёт', [term('a3')]),
        ],
        titleAt: null,
        columns: ['title', 'due'],
      },
    ],
  }
}

const words = fc.constantFrom('Отчёт о работе', 'РМК, школы', 'до 1 мая', 'ежегодно', 'Совет')
const maybe = fc.option(words, { nil: null })

const readings: fc.Arbitrary<Reading> = fc
  .array(
    fc.record({
      title: words,
      sections: fc.integer({ min: 0, max: 3 }),
      rows: fc.array(
        fc.record({
          title: words,
          result: maybe,
          due: maybe,
          reading: maybe,
          section: fc.nat(3),
          terms: fc.integer({ min: 1, max: 2 }),
        }),
        { maxLength: 6 },
      ),
      act: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((plans) => ({
    acts: plans.some((plan) => plan.act) ? [act('1'), act('2')] : [],
    plans: plans.map(
      (plan, p): PlanDraft => ({
        ...(sample().plans[0] as PlanDraft),
        title: plan.title,
        act: plan.act ? p % 2 : null,
        sections: Array.from({ length: plan.sections }, (_, s) => ({
          key: `p${p}s${s}`,
          number: null,
          title: 'Этап',
          start: null,
          end: null,
          at: null,
        })),
        measures: plan.rows.map((row, m) => ({
          ...measure(
            `p${p}m${m}`,
            row.title,
            Array.from({ length: row.terms }, (_, a) => term(`p${p}m${m}a${a}`, row.due, row.reading)),
          ),
          result: row.result,
          section: row.section < plan.sections ? `p${p}s${row.section}` : null,
          extra: [{ heading: 'Отметка', text: row.title }],
        })),
      }),
    ),
  }))

function act(number: string): ActDraft {
  return {
    kind: 'приказ',
    issuer: null,
    number,
    date: '2026-01-12' as CivilDate,
    place: null,
    title: null,
    basis: [],
    clauses: [],
    signatory: null,
    at: null,
  }
}

type Roll = (sides: number) => number

function roll(dice: readonly number[]): Roll {
  let at = 0
  return (sides) => (dice[at++ % dice.length] ?? 0) % Math.max(1, sides)
}

function someChange(reading: Reading, dice: Roll): DraftChange {
  const plan = dice(reading.plans.length)
  const draft = reading.plans[plan] as PlanDraft
  const row = draft.measures[dice(draft.measures.length)]
  const other = draft.measures[dice(draft.measures.length)]
  const section = draft.sections[dice(draft.sections.length)]
  const behind = dice(2) === 0 ? null : (other?.key ?? null)
  const place = dice(2) === 0 ? null : (draft.sections[dice(draft.sections.length)]?.key ?? null)
  const text = ['новое', 'ещё, одно', ''][dice(3)] ?? ''
  const always: readonly DraftChange[] = [
    { kind: 'set-plan', plan, field: 'title', from: draft.title, to: text },
    { kind: 'set-plan', plan, field: 'goals', from: draft.goals, to: [text] },
    { kind: 'drop-plan', plan, title: draft.title },
    { kind: 'add-plan', plan: { ...draft, sections: [], measures: [] }, at: dice(reading.plans.length + 1) },
    {
      kind: 'add-act',
      plan: draft.act === null ? plan : null,
      act: act('9'),
      at: dice(reading.acts.length + 1),
    },
    {
      kind: 'add-section',
      plan,
      before: place,
      section: { key: 'new', number: null, title: text, start: null, end: null, at: null },
    },
    {
      kind: 'add-measures',
      plan,
      before: behind,
      measures: [measure('n1', text, [term('n2')]), measure('n3', text, [term('n4')])],
    },
  ]
  const acted: readonly DraftChange[] =
    draft.act === null
      ? []
      : [
          {
            kind: 'set-act',
            act: draft.act,
            field: 'number',
            from: reading.acts[draft.act]?.number ?? null,
            to: text,
          },
          { kind: 'drop-act', act: draft.act },
        ]
  const headed: readonly DraftChange[] =
    section === undefined
      ? []
      : [
          { kind: 'set-section', section: section.key, field: 'title', from: section.title, to: text },
          { kind: 'drop-section', section: section.key },
          { kind: 'move-section', section: section.key, before: place },
        ]
  const rowed: readonly DraftChange[] =
    row === undefined || other === undefined ? [] : rowChanges(draft, row, other, behind, text, dice)
  const all = [...always, ...acted, ...headed, ...rowed, ...rowed]
  return all[dice(all.length)] as DraftChange
}

function rowChanges(
  draft: PlanDraft,
  row: MeasureDraft,
  other: MeasureDraft,
  behind: string | null,
  text: string,
  dice: Roll,
): readonly DraftChange[] {
  const owed = row.assignments[dice(row.assignments.length)] as AssignmentDraft
  const last = draft.measures.slice(-2).map((measure) => measure.key)
  return [
    { kind: 'set-measure', measure: row.key, field: 'result', from: row.result, to: text },
    {
      kind: 'set-measure',
      measure: row.key,
      field: 'section',
      from: row.section,
      to: draft.sections[dice(draft.sections.length)]?.key ?? null,
    },
    { kind: 'set-assignment', assignment: owed.key, field: 'due', from: owed.due, to: text },
    { kind: 'set-assignment', assignment: owed.key, field: 'reading', from: owed.reading, to: text },
    { kind: 'set-assignment', assignment: owed.key, field: 'responsible', from: owed.responsible, to: text },
    { kind: 'set-extra', measure: row.key, index: 0, from: row.extra[0]?.text ?? '', to: text },
    { kind: 'drop-measures', measures: [...new Set([row.key, other.key])] },
    { kind: 'drop-measures', measures: last },
    { kind: 'move-measure', measure: row.key, before: behind },
    {
      kind: 'split-measure',
      measure: row.key,
      from: row.title,
      at: dice(row.title.length + 2),
      key: 'cut',
      assignmentKeys: row.assignments.map((_, index) => `cut${index}`),
    },
    { kind: 'join-measures', first: row.key, second: other.key },
    { kind: 'add-assignment', measure: row.key, before: null, assignment: term('extra') },
    { kind: 'drop-assignment', assignment: owed.key },
  ]
}
