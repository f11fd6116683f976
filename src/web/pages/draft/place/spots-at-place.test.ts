import { describe, expect, it } from 'vitest'
import type { MeasureDraft, Reading } from '#core/plan/plan-draft.ts'
import { placeOfSpot } from './place-of-spot.ts'
import type { Spot } from './spot.ts'
import { nextSpot, spotIndex } from './spots-at-place.ts'

describe('from a place of the source to the draft and back', () => {
  const index = spotIndex(reading())

  it('finds the field that was read from a cell', () => {
    expect(index.at({ block: 3, row: 1, column: 2 })).toEqual([cell('m1', 'a1', 'due')])
  })

  it('goes through all rows that share a merged cell, click by click, and begins anew', () => {
    const spots = index.at({ block: 3, row: 1, column: 3 })
    expect(spots).toEqual([cell('m1', 'a1', 'responsible'), cell('m2', 'a2', 'responsible')])
    const first = nextSpot(spots, null)
    const second = nextSpot(spots, first)
    expect([first, second, nextSpot(spots, second)]).toEqual([spots[0], spots[1], spots[0]])
  })

  it('leads a cell that nothing was read from to its row, and an act’s line to the act', () => {
    expect(index.at({ block: 3, row: 1, column: 9 })[0]).toMatchObject({ kind: 'cell', measure: 'm1' })
    expect(index.at({ block: 1 })).toEqual([{ kind: 'act', act: 0, field: 'number' }])
    expect(index.at({ block: 99 })).toEqual([])
  })

  it('comes back to the place it left', () => {
    for (const place of [
      { block: 3, row: 1, column: 1 },
      { block: 3, row: 2, column: 2 },
    ])
      for (const spot of index.at(place)) expect(placeOfSpot(reading(), spot)).toEqual(place)
  })

  it('shows the row for a field that was typed by hand', () => {
    expect(placeOfSpot(reading(), cell('m1', 'a1', 'audience'))).toEqual({ block: 3, row: 1 })
  })
})

function cell(measure: string, assignment: string, field: 'due' | 'responsible' | 'audience'): Spot {
  return { kind: 'cell', measure, assignment, field }
}

function row(number: number): MeasureDraft {
  const shared = { block: 3, row: 1, column: 3 }
  const at = { due: { block: 3, row: number, column: 2 }, responsible: shared }
  return {
    key: `m${number}`,
    number: null,
    section: null,
    track: null,
    row: null,
    title: 'x',
    result: null,
    audience: null,
    extra: [],
    assignments: [{ key: `a${number}`, due: '1', reading: null, responsible: null, parties: [], at }],
    at: { title: { block: 3, row: number, column: 1 }, ...at },
  }
}

function reading(): Reading {
  return {
    acts: [
      {
        kind: 'приказ',
        issuer: null,
        number: '1',
        date: null,
        place: null,
        title: null,
        basis: [],
        clauses: [],
        signatory: null,
        at: { from: { block: 0 }, to: { block: 2 } },
      },
    ],
    plans: [
      {
        title: 'План',
        level: 'school',
        period: null,
        act: 0,
        goals: [],
        objectives: [],
        targets: [],
        sections: [],
        measures: [row(1), row(2)],
        titleAt: null,
        columns: [],
      },
    ],
  }
}
