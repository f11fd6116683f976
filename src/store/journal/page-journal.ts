import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { type JournalArea, type JournalNoun, journalNouns } from '#core/journal/journal-act.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { streamRows } from '../stream-rows.ts'

export interface JournalFilter {
  readonly regionId: string
  /** Who reads: their own doings are theirs. */
  readonly me: string
  /** Where somebody reads the journal at all, and where they see things of each area: they read where both are so. */
  readonly reach: readonly string[]
  readonly seen: Readonly<Record<Exclude<JournalArea, 'own'>, readonly string[]>>
  readonly noun: JournalNoun | null
  readonly verb: string | null
  /** Who did it. */
  readonly personId: string | null
  /** At it or below it. */
  readonly organisationId: string | null
  /** From the one day to the other, by the region's clock. */
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly timeZone: string
}

/** A line with the names of what it is about, as they are today; null: there is no such thing, or it is not seen. */
export interface JournalRow {
  readonly number: number
  readonly at: string
  /** «05.10.2026 14:32:07» by the region's clock. */
  readonly clockTime: string
  readonly personId: string | null
  readonly personName: string
  readonly address: string
  readonly noun: string
  readonly verb: string
  readonly subjectId: string | null
  readonly details: unknown
  readonly hash: Buffer
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly taskId: string | null
  readonly task: string | null
  readonly subject: string | null
}

/** At most `limit` lines of a region's chain, newest first, of smaller numbers than `below`. */
export async function pageJournal(
  reader: Reader,
  filter: JournalFilter,
  below: number | null,
  limit: number,
): Promise<readonly JournalRow[]> {
  const found = await lines(filter, below, limit).execute(reader.tables)
  return found.rows
}

/** All of them in the same order, some at a time. */
export function streamJournal(reader: Reader, filter: JournalFilter): AsyncGenerator<readonly JournalRow[]> {
  return streamRows(reader, lines(filter, null, null))
}

/** The page is found first, and only its lines get their names. */
function lines(filter: JournalFilter, below: number | null, limit: number | null): RawBuilder<JournalRow> {
  return sql<JournalRow>`
    with page as (
      select j.*, case when j.details ->> 'taskId' is not null then (j.details ->> 'taskId')::uuid end as task_id
      from journal j
      where j.region_id = ${filter.regionId}
        and (j.person_id = ${filter.me} or ${readable(filter)})
        and ${wanted(filter)}
        ${below === null ? sql`` : sql`and j.number < ${below}`}
      order by j.number desc
      limit ${limit}
    )
    select page.number, page.at,
      to_char(page.at at time zone ${filter.timeZone}, 'DD.MM.YYYY HH24:MI:SS') as "clockTime",
      page.person_id as "personId", page.person_name as "personName", page.address,
      page.noun, page.verb, page.subject_id as "subjectId", page.details, page.hash,
      page.organisation_id as "organisationId", place.short_name as organisation,
      task.id as "taskId", measure.title as task,
      coalesce(plan.title, draft.title, subject.short_name, person.name) as subject
    from page
    left join organisation place on place.id = page.organisation_id
    left join task on task.region_id = page.region_id and task.id = page.task_id
    left join measure on measure.region_id = task.region_id and measure.id = task.measure_id
    left join plan on plan.id = page.subject_id and page.noun in (${nouns('work')})
    left join draft on draft.id = page.subject_id and page.noun = 'draft'
    left join organisation subject on subject.id = page.subject_id and page.noun = 'organisation'
    left join person on person.id = page.subject_id and page.noun in ('person', 'role', 'stand-in')
    order by page.number desc
  `
}

/** What somebody reads of others' doings: where they read the journal and see the things themselves. */
function readable({ regionId, reach, seen }: JournalFilter): RawBuilder<boolean> {
  const areas = Object.keys(seen) as (keyof typeof seen)[]
  const places = (area: keyof typeof seen, column: string) =>
    sql`${withinReach(column, reach)} and ${withinReach(column, seen[area])}`
  const conditions = areas.map((area) =>
    // Of a whole region also what was written down before lines named their places.
    reach.includes(regionId) && seen[area].includes(regionId)
      ? sql`j.noun in (${nouns(area)})`
      : sql`j.noun in (${nouns(area)}) and ${places(area, 'j.organisation_id')}`,
  )
  const people = peopleAt((column) => places('people', column))
  return sql<boolean>`(${sql.join([...conditions, people], sql` or `)})`
}

function wanted(filter: JournalFilter): RawBuilder<boolean> {
  const { noun, verb, personId, organisationId, from, to, timeZone } = filter
  const conditions = [
    noun === null ? null : sql`j.noun = ${noun}`,
    verb === null ? null : sql`j.verb = ${verb}`,
    personId === null ? null : sql`j.person_id = ${personId}`,
    organisationId === null ? null : atOrganisation(organisationId),
    from === null ? null : sql`j.at >= ${from}::date::timestamp at time zone ${timeZone}`,
    to === null ? null : sql`j.at < (${to}::date + 1)::timestamp at time zone ${timeZone}`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

function atOrganisation(id: string): RawBuilder<unknown> {
  const people = peopleAt((column) => withinReach(column, [id]))
  return sql`(${withinReach('j.organisation_id', [id])} or ${people})`
}

/** A person's line belongs to every place where they hold a role or held one. */
function peopleAt(placed: (column: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`j.noun in ('person', 'stand-in') and j.subject_id in (
    select held.person_id from role_grant held where ${placed('held.organisation_id')}
  )`
}

function nouns(area: JournalArea): RawBuilder<unknown> {
  return sql.join(journalNouns(area).map((noun) => sql`${noun}`))
}
