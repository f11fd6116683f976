import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { planTimeOf, termOf } from '#core/plan/term-of-assignment.ts'
import { offerReadings } from '#core/schedule/offer-readings.ts'
import type { Window } from '#core/schedule/schedule.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { openTown } from './town.ts'
import { requestId } from './typed-draft.ts'

/** They lie beside the project and are no part of it. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const seeds = join(shared, 'seeds')
const gold = join(shared, 'gold')
const documents =
  existsSync(seeds) && existsSync(gold)
    ? readdirSync(seeds).filter((name) => /^\d{3}_.*\.txt$/.test(name))
    : []

interface ClerksPlan {
  readonly measures: readonly {
    readonly assignments: readonly {
      readonly due: string | null
      readonly schedule: { readonly windows: readonly (readonly [string | null, string])[] }
    }[]
  }[]
}

/** A term's words with its windows: what is stored, and what a careful clerk would have found. */
type Laid = readonly [due: string | null, windows: readonly (readonly [string | null, string])[]]

function laidByClerk(plan: ClerksPlan): readonly Laid[] {
  return plan.measures.flatMap((measure) =>
    measure.assignments.map(({ due, schedule }): Laid => [due, schedule.windows]),
  )
}

function laidInForce(view: {
  measures: { assignments: { due: string | null; windows: Window[] }[] }[]
}): readonly Laid[] {
  return view.measures.flatMap((measure) =>
    measure.assignments.map(({ due, windows }): Laid => [due, windows.map(({ start, end }) => [start, end])]),
  )
}

if (documents.length === 0) {
  describe.skip('the source documents', () => {
    it(`are not beside the project (${seeds}): nothing to hold against the clerk's reading`, () => {})
  })
} else {
  const town = await openTown({ today: '2022-03-01' })
  const mary = await town.signIn('municipal')
  const calendar = await town.database.read(loadCalendar)
  let stored = 0
  let settled = 0

  describe('the source documents', () => {
    it.each(documents)(
      '%s goes from import to a plan in force with the windows of a careful clerk',
      async (name) => {
        const sent = await mary.send('/api/uploads', town.places.north, name, readFileSync(join(seeds, name)))
        const upload = await mary.awaitUpload(sent.json.id)
        expect(upload.state).toBe('read')
        const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
        const revision = await settle(draft)
        const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, { revision, supersedes: null })
        expect(enacted.json.problems ?? []).toEqual([])
        expect(enacted.status).toBe(201)
        const clerks: readonly ClerksPlan[] = JSON.parse(
          readFileSync(join(gold, `${name.slice(0, 3)}.json`), 'utf8'),
        ).plans
        const inForce: (readonly Laid[])[] = []
        for (const { id } of enacted.json.plans) {
          inForce.push(laidInForce((await mary.get(`/api/plans/${id}`)).json))
        }
        stored += inForce.flat().length
        expect(inForce).toEqual(clerks.map(laidByClerk))
      },
    )

    it('hold 182 assignments together, some of them settled by a person', () => {
      expect(stored).toBe(182)
      expect(settled).toBeGreaterThan(0)
      expect(town.faults).toEqual([])
    })
  })

  /** Does what a coordinator does with a term that may be read in several ways: takes the reading offered first. */
  async function settle(draft: {
    id: string
    revision: number
    reading: { plans: readonly PlanDraft[] }
  }): Promise<number> {
    const changes = draft.reading.plans.flatMap((plan) => firstReadings(plan, calendar))
    if (changes.length === 0) return draft.revision
    const request = { requestId: requestId(), base: draft.revision, changes }
    const changed = await mary.post(`/api/drafts/${draft.id}/changes`, request)
    expect(changed.status).toBe(200)
    settled += changes.length
    return changed.json.revision
  }
}

/** The reading offered first for each term that leaves a choice. */
function firstReadings(plan: PlanDraft, calendar: WorkingCalendar): readonly DraftChange[] {
  return plan.measures.flatMap((measure) =>
    measure.assignments.flatMap((assignment): readonly DraftChange[] => {
      const { parsed } = termOf(plan, measure, assignment, calendar)
      const [first] = offerReadings(parsed, planTimeOf(plan, measure, calendar))
      if (first === undefined) return []
      const { key, reading } = assignment
      return [{ kind: 'set-assignment', assignment: key, field: 'reading', from: reading, to: first.text }]
    }),
  )
}
