import { executorsOf, type PlacedParty } from '#core/party/executors-of.ts'
import { foldParty } from '#core/party/fold-party.ts'
import type { PartyTarget } from '#core/party/party-target.ts'
import { type PartyDirection, placeOverOwner } from '#core/party/place-over-owner.ts'
import { trackWords } from '#core/party/ru/target-words.ts'
import { parseSchoolName, sameSchool } from '#core/party/school-name.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPartyRules } from '#store/party/party-rule.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import { listAssignments, listMeasures } from '#store/plan/list-rows.ts'
import type { MeasureRecord, PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { ExecutorLine } from '#store/roll-out/executor-line.ts'
import { listNamed, type Territory } from '#store/roll-out/list-reached.ts'

/** An assignment and its measure, as far as it is asked who answers for it; in force already, or to be so. */
export interface PartyRow {
  readonly assignment: Pick<AssignmentRecord, 'id' | 'parties' | 'windows'>
  readonly measure: Pick<MeasureRecord, 'id' | 'number' | 'title' | 'track'>
}

/** An assignment with its parties placed, the main executor first. */
export interface PlacedAssignment extends PartyRow {
  readonly executors: readonly PlacedParty[]
}

/** The parties of a plan, each with where it lies as seen from the plan's owner. */
export interface PlacedParties {
  readonly assignments: readonly PlacedAssignment[]
  /** By folded words. */
  readonly directions: ReadonlyMap<string, PartyDirection>
}

/** Reads a plan's responsible parties: by what the coordinator said of them, or else by the language. */
export async function placeParties(
  reader: Reader,
  plan: PlanRecord,
  owner: PlacedOrganisation,
  territory: Territory,
): Promise<PlacedParties> {
  const measures = new Map((await listMeasures(reader, plan.id)).map((measure) => [measure.id, measure]))
  const rows = (await listAssignments(reader, plan.id)).flatMap((assignment): readonly PartyRow[] => {
    const measure = measures.get(assignment.measureId)
    return measure === undefined ? [] : [{ assignment, measure }]
  })
  return await placeRows(reader, { regionId: plan.regionId, owner, territory }, rows)
}

/** The same of some rows, of a plan in force or of one that is to be. */
export async function placeRows(
  reader: Reader,
  place: { readonly regionId: string; readonly owner: PlacedOrganisation; readonly territory: Territory },
  rows: readonly PartyRow[],
): Promise<PlacedParties> {
  const { regionId, owner, territory } = place
  const said = [...rows.flatMap(({ assignment }) => assignment.parties), ...Object.values(trackWords)]
  const rules = await findPartyRules(reader, { regionId, organisationId: owner.id }, [
    ...new Set(said.map(foldParty)),
  ])
  const placed = rows.map(
    (row): PlacedAssignment => ({
      ...row,
      executors: executorsOf({ parties: row.assignment.parties, track: row.measure.track }, rules),
    }),
  )
  const parties = placed.flatMap(({ executors }) => executors)
  const named = await nameFinder(reader, territory, parties)
  return {
    assignments: placed,
    directions: new Map(parties.map(({ folded, target }) => [folded, placeOverOwner(target, owner, named)])),
  }
}

type NamedTarget = Extract<PartyTarget, { kind: 'named' }>

/** The territory is looked through only where some party names a school. */
async function nameFinder(
  reader: Reader,
  territory: Territory,
  parties: readonly PlacedParty[],
): Promise<(target: NamedTarget) => readonly string[]> {
  if (!parties.some(({ target }) => target.kind === 'named')) return () => []
  const schools = (await listNamed(reader, territory)).map(({ names, ...school }) => ({
    ...school,
    names: names.map(parseSchoolName).filter((name) => name !== null),
  }))
  return ({ school, centre }) => {
    const meant = schools.filter(({ names }) => names.some((name) => sameSchool(school, name)))
    return centre ? meant.flatMap(({ centreIds }) => centreIds) : meant.map(({ id }) => id)
  }
}

/** What the tree is asked about: a line for each party of each assignment that lies in the territory. */
export function executorLines(
  { assignments, directions }: PlacedParties,
  ownerId: string,
): readonly ExecutorLine[] {
  return assignments.flatMap(({ assignment, executors }) =>
    executors.flatMap(({ folded, words }, index): readonly ExecutorLine[] => {
      const direction = directions.get(folded)
      if (direction === undefined || direction.kind === 'nowhere') return []
      return [
        {
          assignmentId: assignment.id,
          part: index === 0 ? 'main' : 'co',
          party: folded,
          words,
          ...reachOfDirection(direction, ownerId),
        },
      ]
    }),
  )
}

function reachOfDirection(
  direction: Exclude<PartyDirection, { kind: 'nowhere' }>,
  ownerId: string,
): Pick<ExecutorLine, 'tier' | 'organisationIds'> {
  switch (direction.kind) {
    case 'itself':
      return { tier: null, organisationIds: [ownerId] }
    case 'below':
      return { tier: direction.tier, organisationIds: [] }
    case 'some':
      return { tier: null, organisationIds: direction.organisationIds }
  }
}
