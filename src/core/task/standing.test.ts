import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { type Standing, standingOn, type TaskFacts } from './standing.ts'

const nothing: TaskFacts = {
  startOn: null,
  dueOn: null,
  submittedOn: null,
  returnedOn: null,
  acceptedOn: null,
  doneOn: null,
  notRequiredOn: null,
  cancelledOn: null,
}

function day(text: string): CivilDate {
  return text as CivilDate
}

function facts(given: Partial<Record<keyof TaskFacts, string>>): TaskFacts {
  return { ...nothing, ...(given as Partial<TaskFacts>) }
}

const october = { startOn: '2026-10-05', dueOn: '2026-10-31' }

describe('standingOn', () => {
  it.each<[string, Partial<Record<keyof TaskFacts, string>>, string, Standing]>([
    ['without a date it waits', {}, '2026-10-05', 'waiting'],
    ['before its window it is ahead', october, '2026-10-04', 'ahead'],
    ['from its first day it is open', october, '2026-10-05', 'open'],
    ['eight days before the end it is open', october, '2026-10-23', 'open'],
    ['seven days before the end it is due soon', october, '2026-10-24', 'due-soon'],
    ['on its due day it is due soon', october, '2026-10-31', 'due-soon'],
    ['the day after it is overdue', october, '2026-11-01', 'overdue'],
    [
      'a one-day window a week off is due soon',
      { startOn: '2026-10-10', dueOn: '2026-10-10' },
      '2026-10-03',
      'due-soon',
    ],
    ['a term «до …» has no day on which it is ahead', { dueOn: '2026-10-31' }, '2020-01-01', 'open'],
    [
      'done on the due day is in time',
      { ...october, acceptedOn: '2026-10-31', doneOn: '2026-10-31' },
      '2027-01-01',
      'done',
    ],
    [
      'done a day later is late',
      { ...october, acceptedOn: '2026-11-01', doneOn: '2026-11-01' },
      '2026-11-01',
      'done-late',
    ],
    [
      'done without a due day is in time',
      { acceptedOn: '2026-11-01', doneOn: '2026-11-01' },
      '2026-11-01',
      'done',
    ],
    [
      'what is done tomorrow is not yet known',
      { ...october, acceptedOn: '2026-11-05', doneOn: '2026-11-05' },
      '2026-11-04',
      'overdue',
    ],
    [
      'done in time and accepted late is in time, and was overdue until then',
      { ...october, acceptedOn: '2026-11-09', doneOn: '2026-10-30' },
      '2026-11-08',
      'overdue',
    ],
    [
      'submitted in time it is no longer overdue',
      { ...october, submittedOn: '2026-10-30' },
      '2026-11-09',
      'submitted',
    ],
    [
      'returned after submission',
      { ...october, submittedOn: '2026-10-20', returnedOn: '2026-10-21' },
      '2026-10-22',
      'returned',
    ],
    [
      'returned on the day of submission',
      { ...october, submittedOn: '2026-10-20', returnedOn: '2026-10-20' },
      '2026-10-22',
      'returned',
    ],
    [
      'submitted again after a return',
      { ...october, submittedOn: '2026-10-25', returnedOn: '2026-10-21' },
      '2026-10-26',
      'submitted',
    ],
    [
      'not required outweighs done',
      { ...october, acceptedOn: '2026-10-10', doneOn: '2026-10-10', notRequiredOn: '2026-10-11' },
      '2026-10-12',
      'not-required',
    ],
    [
      'cancelled outweighs all',
      {
        ...october,
        acceptedOn: '2026-10-10',
        doneOn: '2026-10-10',
        notRequiredOn: '2026-10-11',
        cancelledOn: '2026-10-12',
      },
      '2026-10-12',
      'cancelled',
    ],
  ])('%s', (_, given, on, standing) => {
    expect(standingOn(facts(given), day(on))).toBe(standing)
  })

  it('says the same of a day whatever became known later', () => {
    const anyDay = fc
      .integer({ min: 1, max: 28 })
      .map((number) => `2026-10-${String(number).padStart(2, '0')}`)
    const maybe = fc.option(anyDay, { nil: null })
    const anyFacts = fc.record({
      startOn: maybe,
      dueOn: maybe,
      submittedOn: maybe,
      returnedOn: maybe,
      acceptedOn: maybe,
      doneOn: maybe,
      notRequiredOn: maybe,
      cancelledOn: maybe,
    })
    fc.assert(
      fc.property(anyFacts, anyDay, (all, on) => {
        const forgetLater = (fact: string | null) => (fact !== null && fact <= on ? fact : null)
        const then = {
          ...all,
          submittedOn: forgetLater(all.submittedOn),
          returnedOn: forgetLater(all.returnedOn),
          acceptedOn: forgetLater(all.acceptedOn),
          notRequiredOn: forgetLater(all.notRequiredOn),
          cancelledOn: forgetLater(all.cancelledOn),
        }
        return standingOn(all as TaskFacts, day(on)) === standingOn(then as TaskFacts, day(on))
      }),
    )
  })
})
