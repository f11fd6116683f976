import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeDraft } from '#core/plan/change-draft.ts'
import type { MeasureDraft, PlanDraft, Reading } from '#core/plan/plan-draft.ts'
import { measuresFromSheet } from './measures-from-sheet.ts'
import { emptyMeasure, isBlank, moveRow, numberAfter, rowBehind } from './new-rows.ts'
import { parseSheet } from './parse-sheet.ts'
import { planRows } from './plan-rows.ts'

describe('rows as the table shows them', () => {
  it('move one line up or down over the edges of sections, and back', () => {
    const plan = sample()
    const order = (draft: PlanDraft) =>
      planRows(draft).map((row) => (row.kind === 'section' ? row.section.key : row.measure.key))
    expect(order(plan)).toEqual(['m0', 's1', 'm1', 'm2', 's2', 's3', 'm3'])
    const down = applied(plan, moveRow(plan, 'm2', 1))
    expect(order(down)).toEqual(['m0', 's1', 'm1', 's2', 'm2', 's3', 'm3'])
    const further = applied(down, moveRow(down, 'm2', 1))
    expect(order(further)).toEqual(['m0', 's1', 'm1', 's2', 's3', 'm2', 'm3'])
    const last = applied(further, moveRow(further, 'm2', 1))
    expect(order(last)).toEqual(['m0', 's1', 'm1', 's2', 's3', 'm3', 'm2'])
    expect(moveRow(last, 'm2', 1)).toEqual([])
    let back = last
    for (let step = 0; step < 3; step++) back = applied(back, moveRow(back, 'm2', -1))
    expect(order(back)).toEqual(order(plan))
    const top = applied(plan, moveRow(plan, 'm1', -1))
    expect(order(top)).toEqual(['m0', 'm1', 's1', 'm2', 's2', 's3', 'm3'])
  })

  it('are blank until somebody writes into them', () => {
    const fresh = emptyMeasure(null, '3')
    const [assignment] = fresh.assignments
    expect(isBlank(fresh)).toBe(true)
    expect(isBlank({ ...fresh, title: 'Открытые уроки' })).toBe(false)
    expect(isBlank({ ...fresh, result: 'Справка' })).toBe(false)
    expect(isBlank({ ...fresh, assignments: assignment ? [{ ...assignment, due: 'май' }] : [] })).toBe(false)
  })

  it('continue the numbering where a new one is laid in', () => {
    expect([
      numberAfter('9'),
      numberAfter('1.2'),
      numberAfter('3.'),
      numberAfter('а'),
      numberAfter(null),
    ]).toEqual(['10', '1.3', '4.', null, null])
    expect(rowBehind(sample(), { measure: 'm3' })).toEqual({ before: null, section: 's3', number: null })
    expect(rowBehind({ ...sample(), sections: [], measures: [] }, null)).toMatchObject({ number: '1' })
  })
})

describe('rows pasted from a spreadsheet', () => {
  it('go by their headings, and a lone cell is a section', () => {
    const text = [
      '№ п/п\tСроки\tМероприятие\tОтветственные\tФинансирование',
      '1\t2\t3\t4\t5',
      'Этап 1. Подготовка',
      '1.\tмай\t"Создать\nсовет"\tдиректор, завуч\tбез затрат',
    ].join('\r\n')
    const pasted = measuresFromSheet(parseSheet(text), [], at(), { before: null, section: null })
    expect(pasted).toMatchObject({ measures: 1, sections: 1, byHeading: true })
    const next = applied(at().draft, pasted.changes)
    expect(next.sections.at(-1)?.title).toBe('Этап 1. Подготовка')
    expect(next.measures.at(-1)).toMatchObject({
      number: '1',
      title: 'Создать совет',
      section: next.sections.at(-1)?.key,
      extra: [{ heading: 'Финансирование', text: 'без затрат' }],
      assignments: [{ due: 'май', responsible: 'директор, завуч', parties: ['директор', 'завуч'] }],
    })
  })

  it('go by the columns shown where there is no heading, with a column of numbers or without', () => {
    const shown = ['number', 'title', 'result', 'due', 'responsible'] as const
    for (const text of ['Создать совет\tприказ\tмай\tдиректор', '5\tСоздать совет\tприказ\tмай\tдиректор']) {
      const pasted = measuresFromSheet(parseSheet(text), shown, at(), { before: 'm1', section: 's1' })
      const row = applied(at().draft, pasted.changes).measures[1]
      expect(row).toMatchObject({ title: 'Создать совет', result: 'приказ', section: 's1' })
      expect(row?.assignments[0]).toMatchObject({ due: 'май', responsible: 'директор' })
    }
  })

  it('are parted as a spreadsheet parts them', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('а', 'б', '"', '\t', '\n', ' ') })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        fc.pre((rows.at(-1) ?? []).some((text) => text !== ''))
        const text = rows
          .map((row) =>
            row.map((one) => (/["\t\n]/u.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('\t'),
          )
          .join('\n')
        expect(parseSheet(text)).toEqual(rows)
      }),
    )
  })
})

function applied(plan: PlanDraft, changes: ReturnType<typeof moveRow>): PlanDraft {
  let reading: Reading = { acts: [], plans: [plan] }
  for (const change of changes) {
    const done = changeDraft(reading, change)
    if (!done.ok) throw new Error(`${change.kind}: ${done.refusal.code}`)
    reading = done.value.reading
  }
  return reading.plans[0] as PlanDraft
}

function at() {
  return { index: 0, draft: sample() }
}

function sample(): PlanDraft {
  const row = (key: string, section: string | null): MeasureDraft => ({ ...emptyMeasure(section, null), key })
  const section = (key: string) => ({ key, number: null, title: key, start: null, end: null, at: null })
  return {
    title: 'План',
    level: 'school',
    period: null,
    act: null,
    goals: [],
    objectives: [],
    targets: [],
    sections: [section('s1'), section('s2'), section('s3')],
    measures: [row('m0', null), row('m1', 's1'), row('m2', 's1'), row('m3', 's3')],
    titleAt: null,
    columns: [],
  }
}
