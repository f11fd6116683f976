import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { type Standing, standingOn, standings, type TaskFacts } from '#core/task/standing.ts'
import { dueOfStandings } from './due-of-standings.ts'

const today = '2026-10-05' as CivilDate

describe('between which due days a list need look', () => {
  it.each<[string, readonly Standing[], readonly [string, string]]>([
    ['asked for nothing, anywhere', [], ['-infinity', 'infinity']],
    ['what is overdue was due before today', ['overdue'], ['-infinity', '2026-10-04']],
    ['what is due soon, today or within a week', ['due-soon'], ['2026-10-05', '2026-10-12']],
    ['what is open or ahead, later', ['open', 'ahead'], ['2026-10-13', 'infinity']],
    ['what waits has no day and stands last', ['waiting'], ['infinity', 'infinity']],
    ['two neighbours, in both spans', ['due-soon', 'overdue'], ['-infinity', '2026-10-12']],
    ['two with a gap between them, over the gap, too', ['due-soon', 'waiting'], ['2026-10-05', 'infinity']],
    ['what is done may have been due on any day', ['done'], ['-infinity', 'infinity']],
  ])('%s', (_, asked, span) => {
    expect(dueOfStandings(asked, today)).toEqual(span)
  })

  it('no task that stands as asked for is left out', () => {
    const day = fc.option(
      fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
      { nil: null },
    )
    const facts: fc.Arbitrary<TaskFacts> = fc.record({
      startOn: day,
      dueOn: day,
      submittedOn: day,
      returnedOn: day,
      acceptedOn: day,
      doneOn: day,
      notRequiredOn: day,
      cancelledOn: day,
    })
    fc.assert(
      fc.property(facts, fc.subarray([...standings]), (task, asked) => {
        if (asked.length > 0 && !asked.includes(standingOn(task, today))) return
        const [from, to] = dueOfStandings(asked, today)
        const due = task.dueOn ?? 'infinity'
        expect(from === '-infinity' || from <= due).toBe(true)
        expect(to === 'infinity' || due <= to).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
