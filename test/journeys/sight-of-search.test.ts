import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { contextFor } from '#application/context.ts'
import { searchKind } from '#application/search/search.ts'
import { type Action, may, reach } from '#core/access/may.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import type { Reader } from '#store/reader.ts'
import { findThings } from '#store/search/find-things.ts'
import { type Spread, spreadReach } from '#store/search/spread-reach.ts'
import { askAsOwner } from '../support/database.ts'
import { landArbitrary, type Settled, settle } from './land.ts'
import { byRule, told } from './told-by-rule.ts'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { house } = town

/** As a server does by itself after a while. */
beforeEach(async () => {
  await askAsOwner(town.database, 'analyze')
})

describe('what a search finds', () => {
  it('is what may be seen: by the SQL of lists and by the database, each alone, and by both', async () => {
    await fc.assert(
      fc.asyncProperty(landArbitrary, async (land) => {
        const settled = await settle(house, land)
        for (const who of settled.people) {
          for (const kind of foundKinds) {
            const { action, words, things } = searched[kind]
            const all = things(settled)
            const own = all
              .filter(({ places }) => places.some((place) => may(who.grants, action, settled.lineOf(place))))
              .map(({ id }) => id)
              .sort()
            const byLists = await house.read(async (reader) =>
              found(reader, kind, settled, await spreadReach(reader, reach(who.grants, action))),
            )
            expect(byLists, `${kind}: SQL of ${told(who, land)}`).toEqual(own)
            const regions = [...settled.regions]
            const byDatabase = await house
              .keysOf(who.personId)
              .read((reader) => found(reader, kind, settled, { regions, organisations: [], within: regions }))
            // A plan is also seen by who owes a task of it; what its document says is not.
            if (kind === 'plan')
              expect(byRule(settled, who, 'plans'), told(who, land)).toEqual(
                expect.arrayContaining([...byDatabase]),
              )
            else expect(byDatabase, `${kind}: database of ${told(who, land)}`).toEqual(own)
            const page = await searchKind(contextFor(house, who), words, kind, null, 100)
            if (!page.ok) throw new Error(page.refusal.code)
            expect(page.value.hits.map(({ id }) => id).sort()).toEqual(own)
            expect(page.value.count).toBe(own.length)
          }
        }
      }),
      { numRuns: 3, endOnFailure: true },
    )
  })
})

interface Placed {
  readonly id: string
  readonly places: readonly string[]
}

const placed = (things: readonly { readonly id: string; readonly organisationId: string }[]) =>
  things.map(({ id, organisationId }): Placed => ({ id, places: [organisationId] }))

/** What things of a land are found by, its beginning as the index has it, and by which action they are seen. */
const searched = {
  task: { action: 'task/see', words: 'дела', stem: 'дел', things: ({ tasks }: Settled) => placed(tasks) },
  comment: {
    action: 'task/see',
    words: 'приказы',
    stem: 'приказ',
    things: ({ tasks }: Settled) => placed(tasks),
  },
  evidence: {
    action: 'task/see',
    words: 'справка',
    stem: 'справк',
    things: ({ tasks }: Settled) => placed(tasks),
  },
  'evidence-text': {
    action: 'task/see',
    words: 'накладная',
    stem: 'накладн',
    things: ({ tasks }: Settled) => placed(tasks),
  },
  draft: {
    action: 'plan/draft',
    words: 'черновики',
    stem: 'черновик',
    things: ({ drafts }: Settled) => placed(drafts),
  },
  plan: { action: 'plan/see', words: 'планы', stem: 'план', things: ({ plans }: Settled) => placed(plans) },
  original: {
    action: 'plan/see',
    words: 'подлинники',
    stem: 'подлинник',
    things: ({ plans }: Settled) => placed(plans),
  },
  organisation: {
    action: 'organisation/see',
    words: 'учреждения',
    stem: 'учрежден',
    things: ({ organisations }: Settled) => placed(organisations),
  },
  person: {
    action: 'person/see',
    words: 'соседов',
    stem: 'сосед',
    things: ({ people, placesOf }: Settled) =>
      people.map(({ personId }): Placed => ({ id: personId, places: placesOf(personId) })),
  },
} as const satisfies Partial<
  Record<
    SearchKind,
    { action: Action; words: string; stem: string; things: (settled: Settled) => readonly Placed[] }
  >
>
const foundKinds = Object.keys(searched) as (keyof typeof searched)[]

async function found(
  reader: Reader,
  kind: keyof typeof searched,
  settled: Settled,
  spread: Spread,
): Promise<readonly string[]> {
  const { stem, things } = searched[kind]
  const asked = { kind, query: `'${stem}'`, whole: '', reach: spread, email: null }
  const page = await findThings(reader, { ...asked, day: '2026-10-05' as CivilDate }, null, 500)
  const ids = new Set(things(settled).map(({ id }) => id))
  return page.found
    .map(({ id }) => id)
    .filter((id) => ids.has(id))
    .sort()
}
