import type { CivilDate } from '#core/calendar/civil-date.ts'
import { isJournalNoun, type JournalNoun } from '#core/journal/journal-act.ts'
import { seeing } from '#core/journal/reads-journal.ts'
import { isJournalAct } from '#core/journal/ru/act-words.ts'
import { accept, type Result } from '#core/result.ts'
import { type JournalFilter, pageJournal } from '#store/journal/page-journal.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPerson } from '#store/person/find-person.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type JournalLineView, viewLine } from './journal-line.ts'

export interface JournalWanted {
  /** Whose chain; null: that of my first region. */
  readonly region: string | null
  readonly noun: string | null
  /** «plan/enact» */
  readonly act: string | null
  readonly person: string | null
  readonly organisation: string | null
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

export interface JournalPage {
  readonly regions: readonly { readonly id: string; readonly shortName: string }[]
  readonly region: string
  readonly person: { readonly id: string; readonly name: string } | null
  readonly lines: readonly JournalLineView[]
  readonly next: number | null
}

/** What was done in a region, as far as I see the things it was done to; newest first, a page at a time. */
export function listJournal(
  context: Context,
  wanted: JournalWanted,
  below: number | null,
  limit: number,
): Promise<Result<JournalPage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const asked = await journalFilter(reader, context, wanted)
    if (!asked.ok) return asked
    const { filter, regions } = asked.value
    const rows = await pageJournal(reader, filter, below, limit + 1)
    const lines = rows.slice(0, limit)
    const { personId } = filter
    const person = personId === null ? null : await findPerson(reader, personId)
    return accept({
      regions: regions.map(({ id, shortName }) => ({ id, shortName })),
      region: filter.regionId,
      person: personId === null ? null : { id: personId, name: person?.name ?? lines[0]?.personName ?? '' },
      lines: lines.map(viewLine),
      next: rows.length > limit ? (lines.at(-1)?.number ?? null) : null,
    })
  })
}

export async function journalFilter(
  reader: Reader,
  { who }: Context,
  wanted: JournalWanted,
): Promise<
  Result<
    { readonly filter: JournalFilter; readonly regions: readonly PlacedOrganisation[] },
    ApplicationRefusal
  >
> {
  const reach = reachOf(who, 'journal/see')
  const places = [...(await findOrganisations(reader, reach)).values()]
  const found = await findOrganisations(reader, [...new Set(places.map(({ regionId }) => regionId))])
  const regions = [...found.values()].toSorted((one, other) => (one.shortName < other.shortName ? -1 : 1))
  const region = wanted.region === null ? regions[0] : found.get(wanted.region)
  if (region === undefined) return no('access/denied')
  const [noun, verb] = deedOf(wanted)
  return accept({
    regions,
    filter: {
      regionId: region.id,
      timeZone: region.timeZone,
      me: who.personId,
      reach,
      seen: {
        work: reachOf(who, seeing.work),
        drafts: reachOf(who, seeing.drafts),
        office: reachOf(who, seeing.office),
        people: reachOf(who, seeing.people),
      },
      noun,
      verb,
      personId: wanted.person,
      organisationId: wanted.organisation,
      from: wanted.from,
      to: wanted.to,
    },
  })
}

/** What stands in an address may be anything: of acts that there are none of, nothing is asked. */
function deedOf({ noun, act }: JournalWanted): readonly [JournalNoun | null, string | null] {
  if (act !== null && isJournalAct(act)) {
    const [of = '', verb = ''] = act.split('/')
    if (isJournalNoun(of)) return [of, verb]
  }
  return [noun !== null && isJournalNoun(noun) ? noun : null, null]
}
