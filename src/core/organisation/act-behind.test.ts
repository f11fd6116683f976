import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { checkActBehind } from './act-behind.ts'

const today = '2026-10-05' as CivilDate
const act = { kind: 'Постановление', number: '15', date: '2026-09-01' }

describe('the act behind a change of an organisation', () => {
  it('has a kind, a number and a day, however they were typed', () => {
    expect(checkActBehind(act, today)).toEqual({ ok: true, value: act })
    expect(checkActBehind({ ...act, kind: ' Приказ ', number: '№ 15-п ' }, today)).toEqual({
      ok: true,
      value: { ...act, kind: 'Приказ', number: '15-п' },
    })
  })

  it.each([{ kind: ' ' }, { number: '№' }, { date: '' }, { date: '2026-02-30' }])(
    'is asked for where something of it is missing: %o',
    (lacks) => {
      expect(checkActBehind({ ...act, ...lacks }, today)).toMatchObject({
        refusal: { code: 'organisation/act-missing' },
      })
    },
  )

  it('is signed by then', () => {
    expect(checkActBehind({ ...act, date: '2026-10-06' }, today)).toMatchObject({
      refusal: { code: 'organisation/act-ahead' },
    })
    expect(checkActBehind({ ...act, date: '2026-10-05' }, today).ok).toBe(true)
  })
})
