import { sql } from 'kysely'
import type { House, Who } from '#application/context.ts'
import { reach } from '#core/access/may.ts'
import { type JournalNoun, journalAreas } from '#core/journal/journal-act.ts'
import { seeing } from '#core/journal/reads-journal.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { pageJournal } from '#store/journal/page-journal.ts'
import type { Settled } from './land.ts'

/** A line laid for a test: known again by its mark, and read by who sees such a thing at one of its places. */
export interface LaidLine {
  readonly mark: string
  readonly noun: JournalNoun
  /** Each organisation with its ancestors. */
  readonly places: readonly (readonly string[])[]
}

/** One line about each kind of thing at every place of a country, and about some of its people; done by the house. */
export async function layJournal(house: House, settled: Settled): Promise<readonly LaidLine[]> {
  const nouns = (Object.keys(journalAreas) as JournalNoun[]).filter(
    (noun) => noun !== 'person' && noun !== 'stand-in' && journalAreas[noun] !== 'own',
  )
  const places = [...settled.plans, ...settled.tasks, ...settled.drafts].map(
    ({ organisationId }) => organisationId,
  )
  const person = settled.people[0]?.personId ?? ''
  const things = [...new Set(places)].flatMap((place) =>
    nouns.map((noun) => ({ noun, subjectId: person, organisationId: place, at: [place] })),
  )
  const people = settled.people.flatMap(({ personId }) => {
    const at = settled.placesOf(personId)
    return at.length === 0
      ? []
      : (['person', 'stand-in', 'session'] as const).map((noun) => ({
          noun,
          subjectId: personId,
          organisationId: null,
          at,
        }))
  })
  const lines = [...things, ...people].map((line) => ({ ...line, mark: house.newId() }))
  await house.write(async (writer) => {
    for (const regionId of settled.regions)
      await appendLines(
        writer,
        regionId,
        lines
          .filter(({ at }) => settled.lineOf(at[0] ?? '').at(-1) === regionId)
          .map(({ mark, noun, subjectId, organisationId }) => ({
            at: house.now(),
            personId: null,
            personName: 'Росток',
            address: '',
            verb: 'mend',
            noun,
            subjectId,
            organisationId,
            details: { mark },
          })),
      )
  })
  return lines.map(({ mark, noun, at }) => ({ mark, noun, places: at.map((place) => settled.lineOf(place)) }))
}

export function marksOf(lines: readonly LaidLine[]): readonly string[] {
  return lines.map(({ mark }) => mark).sort()
}

/** What the list's own SQL gives, asked by the house, from which the database keeps nothing. */
export async function listedLines(house: House, settled: Settled, who: Who): Promise<readonly string[]> {
  const marks: string[] = []
  for (const regionId of settled.regions) {
    const rows = await house.read((reader) =>
      pageJournal(
        reader,
        {
          regionId,
          timeZone: 'Europe/Moscow',
          me: who.personId,
          reach: reach(who.grants, 'journal/see'),
          seen: {
            work: reach(who.grants, seeing.work),
            drafts: reach(who.grants, seeing.drafts),
            office: reach(who.grants, seeing.office),
            people: reach(who.grants, seeing.people),
          },
          noun: null,
          verb: null,
          personId: null,
          organisationId: null,
          from: null,
          to: null,
        },
        null,
        10_000,
      ),
    )
    marks.push(...rows.map(({ details }) => (details as { readonly mark: string }).mark))
  }
  return marks.sort()
}

/** Every line there is, asked by the person. */
export function seenLines(house: House, settled: Settled, who: Who): Promise<readonly string[]> {
  return house.keysOf(who.personId).read(async (reader) => {
    const found = await sql<{ mark: string }>`
      select details ->> 'mark' as mark from journal
      where region_id = any(${[...settled.regions]}::uuid[]) and details ? 'mark'
    `.execute(reader.tables)
    return found.rows.map(({ mark }) => mark).sort()
  })
}
