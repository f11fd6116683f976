import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { standingOn, standings, type TaskFacts } from '#core/task/standing.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { standing } from './standing.ts'

const database = await freshDatabase()
const today = '2026-10-05' as CivilDate

/** Days around today at which the rule turns, and none. */
const days = [
  null,
  '2026-09-01',
  '2026-10-04',
  '2026-10-05',
  '2026-10-06',
  '2026-10-12',
  '2026-10-13',
] as (CivilDate | null)[]

/** Every mix of facts that a rule could tell apart, as far as two facts at a time go beside the window. */
function everyTask(): TaskFacts[] {
  const none: TaskFacts = {
    startOn: null,
    dueOn: null,
    submittedOn: null,
    returnedOn: null,
    acceptedOn: null,
    doneOn: null,
    notRequiredOn: null,
    cancelledOn: null,
  }
  const facts = ['submittedOn', 'returnedOn', 'acceptedOn', 'doneOn', 'notRequiredOn', 'cancelledOn'] as const
  const tasks: TaskFacts[] = []
  for (const startOn of days) {
    for (const dueOn of days) {
      for (const [index, one] of facts.entries()) {
        for (const other of facts.slice(index + 1)) {
          for (const oneOn of days) {
            for (const otherOn of days)
              tasks.push({ ...none, startOn, dueOn, [one]: oneOn, [other]: otherOn })
          }
        }
      }
    }
  }
  return tasks
}

describe('standing in SQL', () => {
  it('is the standing of core for every mix of facts', async () => {
    const tasks = everyTask()
    const rows = await database.read(async (reader) => {
      const asked = await sql<{ standing: string }>`
        select ${standing(today)} as standing
        from jsonb_to_recordset(${JSON.stringify(tasks.map((task, place) => ({ ...task, place })))}::jsonb)
          as given (place integer, "startOn" date, "dueOn" date, "submittedOn" date, "returnedOn" date, "acceptedOn" date,
                    "doneOn" date, "notRequiredOn" date, "cancelledOn" date)
        cross join lateral (
          select given."startOn" as start_on, given."dueOn" as due_on, given."submittedOn" as submitted_on,
                 given."returnedOn" as returned_on, given."acceptedOn" as accepted_on, given."doneOn" as done_on,
                 given."notRequiredOn" as not_required_on, given."cancelledOn" as cancelled_on
        ) as task
        order by given.place
      `.execute(reader.tables)
      return asked.rows.map((row) => row.standing)
    })
    const differing = tasks.flatMap((task, place) => {
      const expected = standingOn(task, today)
      return rows[place] === expected ? [] : [{ ...task, expected, sql: rows[place] }]
    })
    expect(differing.slice(0, 3)).toEqual([])
    expect(rows).toHaveLength(tasks.length)
    expect([...new Set(rows)].sort()).toEqual([...standings].sort())
  })
})
