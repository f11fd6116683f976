import type { CivilDate, Period } from '#core/calendar/civil-date.ts'
import { quarterPeriod, yearPeriod } from '#core/calendar/quarter.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { accept, type Result } from '#core/result.ts'
import { countAll, lessCounts, type StandingCounts, sumCounts } from '#core/task/standing-counts.ts'
import { type Clocks, readClocks } from '#store/count/clocks.ts'
import { countedDepth } from '#store/count/counted.ts'
import { listCounted } from '#store/count/list-counted.ts'
import { listRead } from '#store/count/list-read.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { listChildren, listOutermost, listSiblings, type Sibling } from '#store/organisation/list-children.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPlanYears } from '#store/plan/list-years.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { organisationFor, reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'

export interface OverviewWanted {
  /** null: where my sight begins. */
  readonly organisationId: string | null
  /** Tasks due in that year, or in a quarter of it; null: all, and those that wait for a date. */
  readonly year: number | null
  readonly quarter: number | null
}

export interface OverviewLine {
  readonly id: string
  readonly kind: OrganisationKind
  readonly shortName: string
  readonly closedOn: CivilDate | null
  /** Whether it opens one level down. */
  readonly opens: boolean
  readonly counts: StandingCounts
}

export interface Overview {
  /** Whose organisations are told of; null: of several places at which my sight begins. */
  readonly here: OrganisationBrief | null
  /** Those above it that I see, the widest first. */
  readonly above: readonly OrganisationBrief[]
  readonly today: CivilDate
  /** Years for which there are plans. */
  readonly years: readonly number[]
  readonly total: StandingCounts
  /** What it owes itself. */
  readonly own: StandingCounts
  /** One level down, those most behind first. */
  readonly lines: readonly OverviewLine[]
}

/** How those whom I oversee stand today, one level of the tree at a time, each by its own clock. */
export function showOverview(
  context: Context,
  { organisationId, year, quarter }: OverviewWanted,
): Promise<Result<Overview, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const period = periodOf(year, quarter)
    const reach = reachOf(context.who, 'task/see')
    const today = todayOf(context)
    const [outermost, clocks, span] = await Promise.all([
      listOutermost(reader, reach),
      readClocks(reader, context.today),
      findPlanYears(reader, reach),
    ])
    const starts = outermost.map(({ id }) => id)
    const [only] = starts
    const wanted = organisationId ?? (starts.length === 1 ? (only ?? null) : null)
    const years = yearsOf(span)
    if (wanted === null) {
      const lines = await linesOf(reader, clocks, await listSiblings(reader, starts), period)
      const total = sumCounts(lines.map(({ counts }) => counts))
      return accept({ here: null, above: [], today, years, total, own: {}, lines: told(lines) })
    }
    const found = await organisationFor(reader, context.who, 'task/see', wanted)
    if (!found.ok) return found
    const here = found.value
    const line = (await findLine(reader, here.id)).slice(1)
    const counted = await (line.length + 1 < countedDepth ? countedBelow : readBelow)(
      reader,
      clocks,
      here,
      period,
    )
    return accept({
      here: brief(here),
      above: line
        .filter(({ id }) => seenFrom(line, starts, id))
        .map(brief)
        .toReversed(),
      today: context.today(here),
      years,
      total: counted.total,
      own: counted.own,
      lines: told(counted.lines),
    })
  })
}

interface Counted {
  readonly total: StandingCounts
  readonly own: StandingCounts
  readonly lines: readonly OverviewLine[]
}

/** A region is told by the counters, which know what stands directly under it. */
async function countedBelow(
  reader: Reader,
  clocks: Clocks,
  { id }: PlacedOrganisation,
  period: Period | null,
): Promise<Counted> {
  const below = await listChildren(reader, id)
  const counts = await listCounted(reader, [id, ...below.map((one) => one.id)], clocks, period)
  const lines = below.map((one) => lineOf(one, counts.get(one.id)))
  const total = counts.get(id) ?? {}
  return { total, own: lessCounts(total, sumCounts(lines.map((line) => line.counts))), lines }
}

async function readBelow(
  reader: Reader,
  clocks: Clocks,
  { id }: PlacedOrganisation,
  period: Period | null,
): Promise<Counted> {
  const counts = await listRead(reader, id, clocks, period)
  const lines = (await listChildren(reader, id)).map((one) => lineOf(one, counts.get(one.id)))
  return { total: sumCounts([...counts.values()]), own: counts.get(id) ?? {}, lines }
}

/** Places at which somebody's sight begins, wherever in the tree they are. */
async function linesOf(
  reader: Reader,
  clocks: Clocks,
  starts: readonly Sibling[],
  period: Period | null,
): Promise<readonly OverviewLine[]> {
  const isCounted = ({ depth }: Sibling) => depth <= countedDepth
  const counted = await listCounted(
    reader,
    starts.filter(isCounted).map(({ id }) => id),
    clocks,
    period,
  )
  const lines: OverviewLine[] = []
  for (const one of starts) {
    const counts = isCounted(one)
      ? counted.get(one.id)
      : sumCounts([...(await listRead(reader, one.id, clocks, period)).values()])
    lines.push(lineOf(one, counts))
  }
  return lines
}

function lineOf(
  { id, kind, shortName, closedOn, hasChildren }: Sibling,
  counts: StandingCounts = {},
): OverviewLine {
  return { id, kind, shortName, closedOn, opens: hasChildren, counts }
}

/** Those most behind first; of those that are no more only who has something to tell. */
function told(lines: readonly OverviewLine[]): readonly OverviewLine[] {
  return lines
    .filter(({ closedOn, counts }) => closedOn === null || countAll(counts) > 0)
    .toSorted((one, other) => (other.counts.overdue ?? 0) - (one.counts.overdue ?? 0))
}

/** Whether one of a line, nearest first, is or stands under a place where sight begins. */
function seenFrom(line: readonly PlacedOrganisation[], starts: readonly string[], id: string): boolean {
  const from = line.findIndex((one) => one.id === id)
  return line.slice(from).some((one) => starts.includes(one.id))
}

function periodOf(year: number | null, quarter: number | null): Period | null {
  if (year === null) return null
  return quarter === null ? yearPeriod(year) : quarterPeriod(year, quarter)
}

function yearsOf(span: { readonly first: number; readonly last: number } | null): readonly number[] {
  if (span === null) return []
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index)
}
