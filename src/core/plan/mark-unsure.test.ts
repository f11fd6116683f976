import { describe, expect, it } from 'vitest'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { changeDraft } from './change-draft.ts'
import type { DraftChange } from './draft-change.ts'
import { findFindings } from './find-findings.ts'
import type { MeasureDraft, Reading } from './plan-draft.ts'

const measure: MeasureDraft = {
  key: 'm1',
  number: '1',
  section: null,
  track: null,
  row: null,
  title: 'Семинар',
  result: null,
  audience: null,
  extra: [],
  assignments: [{ key: 'a1', due: 'май 2026', reading: null, responsible: 'РМК', parties: ['РМК'], at: {} }],
  at: {},
  unsure: ['title', 'due', 'responsible'],
}
const reading: Reading = {
  acts: [],
  plans: [
    {
      title: 'План',
      level: 'school',
      period: null,
      act: null,
      goals: [],
      objectives: [],
      targets: [],
      sections: [],
      measures: [measure],
      titleAt: null,
      columns: [],
    },
  ],
}

function changed(from: Reading, change: DraftChange) {
  const done = changeDraft(from, change)
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

const unsureOf = ({ plans }: Reading) => plans[0]?.measures[0]?.unsure

describe('a row read from a picture', () => {
  it('is a finding until a person has looked at it', () => {
    const calendar = workingCalendarOf([])
    const codes = (of: Reading) =>
      findFindings(of, calendar).map(({ code, field }) => `${code} ${field ?? ''}`)
    expect(codes(reading)).toContain('read-from-picture title')
    const looked = changed(reading, {
      kind: 'mark-unsure',
      measures: [{ measure: 'm1', from: ['title', 'due', 'responsible'], to: [] }],
    })
    expect(unsureOf(looked.reading)).toBeUndefined()
    expect(codes(looked.reading)).not.toContain('read-from-picture title')
    expect(unsureOf(changed(looked.reading, looked.inverse).reading)).toEqual(['title', 'due', 'responsible'])
  })

  it('is sure of what somebody has written anew or settled, and stays so when that is taken back', () => {
    const written = changed(reading, {
      kind: 'set-measure',
      measure: 'm1',
      field: 'title',
      from: 'Семинар',
      to: 'Вебинар',
    })
    expect(unsureOf(written.reading)).toEqual(['due', 'responsible'])
    const settled = changed(written.reading, {
      kind: 'set-assignment',
      assignment: 'a1',
      field: 'reading',
      from: null,
      to: 'май 2026 г.',
    })
    expect(unsureOf(settled.reading)).toEqual(['responsible'])
    expect(unsureOf(changed(settled.reading, settled.inverse).reading)).toEqual(['responsible'])
  })

  it('needs no look any more where it is gone, and a look at nothing is none', () => {
    const gone = changeDraft(reading, { kind: 'mark-unsure', measures: [{ measure: 'x', from: [], to: [] }] })
    expect(gone).toMatchObject({ ok: true })
    expect(changeDraft(reading, { kind: 'mark-unsure', measures: [] })).toMatchObject({ ok: false })
  })
})
