import fc from 'fast-check'
import { sql } from 'kysely'
import type { House, Who } from '#application/context.ts'
import type { Grant, Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { mergeOrganisation } from '#store/organisation/merging.ts'
import { moveOrganisation } from '#store/organisation/move-organisation.ts'
import { saveOrganisation } from '#store/organisation/save-organisation.ts'
import { grantRole, saveEmail, savePerson } from '#store/person/save-person.ts'
import type { Writer } from '#store/writer.ts'

/** A random country in numbers: whom each organisation stands under, who holds what where, and what lies where. */
export interface Land {
  /** `under` picks one of those before it that may stand above such an organisation; the first is a region. */
  readonly organisations: readonly { readonly kind: number; readonly under: number }[]
  /** A role that `ended` is held no more. */
  readonly people: readonly (readonly {
    readonly role: Role
    readonly at: number
    readonly ended: boolean
  }[])[]
  /** Who stands in for whom of the people; `when` today, once, or some day. */
  readonly standIns: readonly { readonly absent: number; readonly by: number; readonly when: When }[]
  readonly plans: readonly { readonly at: number; readonly tasksAt: readonly number[] }[]
  readonly drafts: readonly { readonly at: number }[]
  /** Some have stood elsewhere: each goes, with all under it, to another that may stand above it, or is joined to one of its kind. */
  readonly changes: readonly { readonly what: number; readonly to: number; readonly joins: boolean }[]
}

type When = 'now' | 'before' | 'later'

export interface Thing {
  readonly id: string
  readonly organisationId: string
}

/** The same in the database. */
export interface Settled {
  readonly regions: ReadonlySet<string>
  /** Each stands at itself. */
  readonly organisations: readonly Thing[]
  readonly people: readonly Who[]
  /** Where somebody holds a role or held one. */
  placesOf(personId: string): readonly string[]
  readonly plans: readonly Thing[]
  readonly tasks: readonly (Thing & { readonly planId: string })[]
  readonly drafts: readonly Thing[]
  /** An organisation with its ancestors. */
  lineOf(organisationId: string): readonly string[]
}

const kinds: readonly OrganisationKind[] = ['region', 'municipality', 'school', 'centre']
const roles: readonly Role[] = [
  'regional-coordinator',
  'municipal-coordinator',
  'school-head',
  'head-of-centre',
  'teacher',
  'observer',
  'administrator',
]

const anywhere = fc.nat(1_000)
const heldRole = fc.record({
  role: fc.constantFrom(...roles),
  at: anywhere,
  ended: fc.nat(4).map((chance) => chance === 0),
})
export const landArbitrary: fc.Arbitrary<Land> = fc.record({
  organisations: fc.array(fc.record({ kind: fc.nat(9), under: anywhere }), { minLength: 4, maxLength: 20 }),
  people: fc.array(fc.array(heldRole, { maxLength: 3 }), {
    minLength: 20,
    maxLength: 20,
  }),
  standIns: fc.array(
    fc.record({
      absent: anywhere,
      by: anywhere,
      when: fc.constantFrom<When>('now', 'now', 'before', 'later'),
    }),
    { minLength: 5, maxLength: 10 },
  ),
  plans: fc.array(fc.record({ at: anywhere, tasksAt: fc.array(anywhere, { minLength: 1, maxLength: 4 }) }), {
    minLength: 5,
    maxLength: 8,
  }),
  drafts: fc.array(fc.record({ at: anywhere }), { minLength: 4, maxLength: 8 }),
  changes: fc.array(fc.record({ what: anywhere, to: anywhere, joins: fc.boolean() }), {
    minLength: 2,
    maxLength: 6,
  }),
})

interface Place {
  readonly id: string
  readonly depth: number
  readonly line: readonly string[]
}

/** Lays a country into the database, beside those that are there. */
export async function settle(house: House, land: Land): Promise<Settled> {
  const places = placed(house, land)
  const at = (index: number) => places[index % places.length] as Place
  const grantsOf = (held: Land['people'][number], ended: boolean): readonly Grant[] =>
    held
      .filter((one) => one.ended === ended)
      .map(({ role, at: where }) => ({ role, organisationId: at(where).id }))
  // What was held once and is held today is held today.
  const own: Who[] = land.people.map((held) => person(house, grantsOf(held, false)))
  const past = new Map(own.map((who, index) => [who.personId, grantsOf(land.people[index] ?? [], true)]))
  const standIns = land.standIns
    .map(({ absent, by, when }) => ({
      absent: own[absent % own.length] as Who,
      by: own[by % own.length] as Who,
      when,
    }))
    .filter(({ absent, by }) => absent !== by)
  // By the words of the rule, not by its SQL: who stands in today has the absent person's own roles beside theirs.
  const people = own.map((who) => ({
    ...who,
    grants: [
      ...who.grants,
      ...standIns.flatMap(({ absent, by, when }) => (by === who && when === 'now' ? absent.grants : [])),
    ],
  }))
  // Whoever wrote the drafts sits in the region above them.
  const writers = new Map(
    places
      .filter(({ depth }) => depth === 0)
      .map(({ id }) => [
        id,
        person(house, [{ role: 'regional-coordinator', organisationId: id }], 'Писарев'),
      ]),
  )
  const plans = land.plans.map((plan) => ({ id: house.newId(), at: at(plan.at), plan }))
  const tasks = plans.flatMap(({ id, at: above, plan }) =>
    plan.tasksAt.map((where) => {
      const near = places.filter(({ line }) => line.at(-1) === above.line.at(-1))
      return { id: house.newId(), planId: id, at: near[where % near.length] as Place }
    }),
  )
  const drafts = land.drafts.map((draft) => ({ id: house.newId(), at: at(draft.at) }))
  const changes = changesOf(places, land)
  await house.write(async (writer) => {
    for (const [index, { id, line, depth }] of places.entries()) {
      await saveOrganisation(writer, {
        id,
        parentId: line[1] ?? null,
        kind: kinds[depth] as OrganisationKind,
        name: `Учреждение ${kinds[depth]} ${index}`,
        shortName: `${index}`,
        timeZone: 'Europe/Moscow',
        workingWeek: 5,
      })
    }
    for (const who of [...own, ...writers.values()])
      await savePersonWithRoles(writer, who, past.get(who.personId) ?? [], house.now())
    for (const { absent, by, when } of standIns)
      await saveStandIn(writer, {
        regionId: places[0]?.line.at(-1) ?? '',
        id: house.newId(),
        absent,
        by,
        when,
      })
    for (const { id, at: place } of plans) await savePlan(writer, id, place, writerOf(place))
    for (const task of tasks) await saveTask(writer, house.newId, task, writerOf(task.at))
    for (const { id, at: place } of drafts) await saveDraft(writer, id, place, writerOf(place))
    const by = { personId: people[0]?.personId ?? '', at: house.now() }
    for (const change of changes) await changeTree(writer, change, by)
  })
  function writerOf(place: Place): string {
    return writers.get(place.line.at(-1) ?? '')?.personId ?? ''
  }
  // By the words of the rule, not by the paths: whoever stands above after all changes.
  const above = new Map(places.map(({ id, line }) => [id, line[1] ?? null]))
  for (const { id, toId, taken } of changes) {
    for (const one of [id, ...taken]) above.set(one, toId)
  }
  const lineUp = (id: string): readonly string[] => {
    const parent = above.get(id) ?? null
    return parent === null ? [id] : [id, ...lineUp(parent)]
  }
  const lines = new Map(places.map(({ id }) => [id, lineUp(id)]))
  return {
    regions: new Set(writers.keys()),
    organisations: places.map(({ id }) => ({ id, organisationId: id })),
    people,
    plans: plans.map(({ id, at: place }) => ({ id, organisationId: place.id })),
    tasks: tasks.map(({ id, planId, at: place }) => ({ id, planId, organisationId: place.id })),
    drafts: drafts.map(({ id, at: place }) => ({ id, organisationId: place.id })),
    placesOf: (id) =>
      [...(own.find(({ personId }) => personId === id)?.grants ?? []), ...(past.get(id) ?? [])].map(
        ({ organisationId }) => organisationId,
      ),
    lineOf: (id) => lines.get(id) ?? [],
  }
}

function placed(house: House, land: Land): readonly Place[] {
  const places: Place[] = []
  for (const { kind, under } of land.organisations) {
    const id = house.newId()
    const above = places.filter(({ depth }) => depth < kinds.length - 1)
    // One in ten is a region of its own.
    const parent = kind === 0 ? undefined : above[under % Math.max(1, above.length)]
    places.push({
      id,
      depth: parent === undefined ? 0 : parent.depth + 1,
      line: [id, ...(parent?.line ?? [])],
    })
  }
  return places
}

interface TreeChange {
  readonly id: string
  readonly toId: string
  readonly joins: boolean
  /** Who stands under one that is joined, and goes over with it. */
  readonly taken: readonly string[]
}

/** Each organisation changes its place once at most, and none goes to one that has changed its own. */
function changesOf(places: readonly Place[], land: Land): readonly TreeChange[] {
  const changes: TreeChange[] = []
  const touched = new Set<string>()
  for (const { what, to, joins } of land.changes) {
    const place = places[what % places.length] as Place
    const targets = places.filter(
      ({ id, depth, line }) =>
        id !== place.id &&
        depth === place.depth - (joins ? 0 : 1) &&
        line.at(-1) === place.line.at(-1) &&
        !line.some((one) => touched.has(one)),
    )
    const target = targets[to % Math.max(1, targets.length)]
    if (place.depth === 0 || target === undefined || place.line.some((one) => touched.has(one))) continue
    const under = places.filter(({ line }) => line[1] === place.id).map(({ id }) => id)
    if (under.some((one) => touched.has(one))) continue
    changes.push({ id: place.id, toId: target.id, joins, taken: joins ? under : [] })
    for (const one of [place.id, target.id, ...under]) touched.add(one)
  }
  return changes
}

async function changeTree(
  writer: Writer,
  { id, toId, joins }: TreeChange,
  by: { readonly personId: string; readonly at: string },
): Promise<void> {
  const on = '2026-09-01' as CivilDate
  const done = joins
    ? await mergeOrganisation(writer, { id, intoId: toId, on, act: 'Приказ' }, by)
    : await moveOrganisation(writer, { id, parentId: toId, on })
  if (!done) throw new Error(`${id} did not change its place`)
}

function person(house: House, grants: readonly Grant[], name = 'Соседов'): Who {
  const personId = house.newId()
  return {
    personId,
    name,
    signInName: `p${personId}`,
    sessionId: house.newId(),
    grants,
    address: 'test',
  }
}

async function savePersonWithRoles(
  writer: Writer,
  who: Who,
  past: readonly Grant[],
  at: string,
): Promise<void> {
  await savePerson(
    writer,
    { id: who.personId, signInName: who.signInName, name: who.name, passwordHash: null },
    at,
  )
  await saveEmail(writer, { regionId: who.personId, personId: who.personId, email: 'x@y.example' }, at)
  for (const { role, organisationId } of past) {
    await sql`
      insert into role_grant (person_id, organisation_id, role, granted_at, ended_on)
      values (${who.personId}, ${organisationId}, ${role}, ${at}, day_in('Europe/Moscow'))
    `.execute(writer.tables)
  }
  for (const grant of new Map(who.grants.map((one) => [`${one.role} ${one.organisationId}`, one])).values()) {
    await grantRole(writer, { personId: who.personId, ...grant }, at)
  }
}

async function saveStandIn(
  writer: Writer,
  one: {
    readonly regionId: string
    readonly id: string
    readonly absent: Who
    readonly by: Who
    readonly when: When
  },
): Promise<void> {
  const [from, to] = { before: [-9, -1], now: [-9, 9], later: [2, 9] }[one.when]
  await sql`
    insert into stand_in (region_id, id, absent_id, person_id, starts_on, ends_on, named_by, named_at)
    values (${one.regionId}, ${one.id}, ${one.absent.personId}, ${one.by.personId},
      day_in('Europe/Moscow') + ${from}::int, day_in('Europe/Moscow') + ${to}::int, ${one.absent.personId}, now())
  `.execute(writer.tables)
}

async function savePlan(
  writer: Writer,
  id: string,
  { id: organisationId, line }: Place,
  by: string,
): Promise<void> {
  await sql`
    insert into plan (region_id, id, organisation_id, title, level, start_on, horizon_on, line_id, state, enacted_on, enacted_at, enacted_by)
    values (${line.at(-1)}, ${id}, ${organisationId}, 'План', 'school', '2026-01-01', '2026-12-31', ${id}, 'in-force', '2026-01-01', now(), ${by})
  `.execute(writer.tables)
  await sql`
    insert into original_text (region_id, id, words) values (${line.at(-1)}, ${id}, 'Подлинник')
  `.execute(writer.tables)
}

async function saveTask(
  writer: Writer,
  newId: () => string,
  task: { readonly id: string; readonly planId: string; readonly at: Place },
  by: string,
): Promise<void> {
  const region = task.at.line.at(-1)
  const [measure, assignment] = [newId(), newId()]
  await sql`
    insert into measure (region_id, id, plan_id, position, title) values (${region}, ${measure}, ${task.planId}, 0, 'Дело')
  `.execute(writer.tables)
  await sql`
    insert into assignment (region_id, id, plan_id, measure_id, position, schedule, kind, windows)
    values (${region}, ${assignment}, ${task.planId}, ${measure}, 0, '{}', 'once', '[]')
  `.execute(writer.tables)
  await sql`
    insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, due_on, changed_at)
    values (${region}, ${task.id}, ${task.at.id}, ${task.planId}, ${measure}, ${assignment}, 1, '2026-10-10', now())
  `.execute(writer.tables)
  // A comment and evidence under the id of their task, so that they may be held against it.
  await sql`
    insert into evidence (region_id, id, task_id, form, kind, content, added_at, added_by)
    values (${region}, ${task.id}, ${task.id}, 'words', 'other', 'Справки', now(), ${by})
  `.execute(writer.tables)
  await sql`
    insert into evidence_text (region_id, id, words) values (${region}, ${task.id}, 'Первый лист\nНакладные')
  `.execute(writer.tables)
  await sql`
    insert into task_comment (region_id, id, task_id, person_id, said_at, words)
    values (${region}, ${task.id}, ${task.id}, ${by}, now(), 'Когда приказ?')
  `.execute(writer.tables)
}

async function saveDraft(
  writer: Writer,
  id: string,
  { id: organisationId, line }: Place,
  by: string,
): Promise<void> {
  await sql`
    insert into draft (region_id, id, organisation_id, title, measures, reading, created_at, created_by, changed_at, changed_by)
    values (${line.at(-1)}, ${id}, ${organisationId}, 'Черновик', 0, '{"plans": [], "acts": []}', now(), ${by}, now(), ${by})
  `.execute(writer.tables)
}
