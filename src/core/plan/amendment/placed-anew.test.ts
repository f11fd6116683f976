import { describe, expect, it } from 'vitest'
import type { Assignment, Measure } from '../plan.ts'
import type { MeasureChange } from './compare-plans.ts'
import type { AssignmentBefore, MeasureBefore } from './measure-before.ts'
import { placedAnew } from './placed-anew.ts'

const terms = {
  due: null,
  reading: null,
  schedule: { kind: 'none', text: '' },
  kind: 'none',
  windows: [],
  times: 1,
} as const
const after: Assignment = { ...terms, key: 'a', responsible: 'Школы', parties: ['Школы'] }
const before: AssignmentBefore = { ...terms, id: 'a', responsible: 'МОУО', parties: ['МОУО'] }
const words = { number: '1', track: null, title: 'Дело', result: null, audience: null } as const
const now: Measure = {
  ...words,
  key: 'm',
  section: null,
  pair: null,
  extra: [],
  place: null,
  upper: null,
  assignments: [after],
}
const was: MeasureBefore = { ...words, id: 'm', assignments: [before] }

function change(own: Partial<MeasureChange>): MeasureChange {
  return { before: was, after: now, fields: [], assignments: [], sure: true, ...own }
}

describe('whose executors a change of a plan decides', () => {
  it('those of what is new', () => {
    const assignments = [{ before: null, after, fields: [], windows: [] }]
    expect(placedAnew([change({ before: null, assignments })])).toMatchObject([
      { line: 0, before: null, after },
    ])
  })

  it('those of what names others than before, and not of what has another term', () => {
    const named = { field: 'responsible', from: 'МОУО', to: 'Школы' } as const
    const term = { field: 'due', from: 'май', to: 'июнь' } as const
    const of = (field: typeof named | typeof term) =>
      placedAnew([change({ assignments: [{ before, after, fields: [field], windows: [] }] })])
    expect(of(named)).toMatchObject([{ before, after }])
    expect(of(term)).toEqual([])
  })

  it('those of what has changed its column, and none of what is taken out', () => {
    const assignments = [{ before, after, fields: [], windows: [] }]
    expect(placedAnew([change({ after: { ...now, track: 'centre' }, assignments })])).toHaveLength(1)
    expect(
      placedAnew([change({ after: null, assignments: [{ before, after: null, fields: [], windows: [] }] })]),
    ).toEqual([])
  })
})
