import type pg from 'pg'
import type { Database } from '#store/open-database.ts'
import type { Ask } from './ask.ts'
import { openSessions } from './sessions.ts'
import type { Subject } from './subject.ts'

export interface Surroundings {
  readonly database: Database
  /** As the owner of the tables, whom nothing is kept from: it only chooses who asks for what. */
  readonly owner: pg.Client
  readonly today: string
}

const crowd = 40

/** What is measured, each ready to be asked. They are made one after another, when their turn comes. */
export const subjects: readonly { readonly name: string; make(around: Surroundings): Promise<Subject> }[] = [
  {
    name: 'list',
    make: async (around) => ({
      name: 'list: 100 tasks of a municipality, filtered, sorted',
      aim: 5,
      next: await takingTurns(
        around,
        'municipal-coordinator',
        () => `/api/tasks?standing=overdue,due-soon,open,submitted&limit=100`,
      ),
    }),
  },
  {
    name: 'list-region',
    make: async (around) => ({
      name: 'list: 100 tasks of a region, filtered, sorted',
      next: await takingTurns(
        around,
        'regional-coordinator',
        () => `/api/tasks?standing=overdue,due-soon,open,submitted&limit=100`,
      ),
    }),
  },
  {
    name: 'today',
    make: async (around) => ({
      name: 'today of a school head',
      next: await takingTurns(around, 'school-head', () => '/api/today'),
    }),
  },
  {
    name: 'today-municipality',
    make: async (around) => ({
      name: 'today of a municipal coordinator',
      next: await takingTurns(around, 'municipal-coordinator', () => '/api/today'),
    }),
  },
  {
    name: 'today-region',
    make: async (around) => ({
      name: 'today of a regional coordinator',
      next: await takingTurns(around, 'regional-coordinator', () => '/api/today'),
    }),
  },
  { name: 'save', make: makeSave },
  {
    name: 'matrix',
    make: async (around) => ({
      name: 'matrix of a municipality',
      next: await takingTurns(around, 'municipal-coordinator', (planId) => `/api/plans/${planId}/matrix`),
    }),
  },
]

/** So many people of a role, each at a place of their own, with the plan of their place of this year. */
async function takingTurns(
  { database, owner, today }: Surroundings,
  role: string,
  path: (planId: string) => string,
): Promise<() => Ask> {
  const { rows } = await owner.query<{ person: string; plan: string | null }>(
    `select person, (select plan.id from plan where plan.organisation_id = organisation and plan.state = 'in-force'
                      and plan.end_on >= $2 and exists (select from roll_out where roll_out.plan_id = plan.id)
                     order by plan.id limit 1) as plan
     from (select distinct on (organisation_id) organisation_id as organisation, person_id as person
           from role_grant where role = $1 order by organisation_id, person_id) as held
     order by md5(organisation::text) limit $3`,
    [role, today, crowd],
  )
  const cookies = await openSessions(
    database,
    rows.map(({ person }) => person),
  )
  const asks = rows.map(({ plan }, place) => ({ path: path(plan ?? ''), cookie: cookies[place] ?? '' }))
  return inTurn(asks)
}

const saves = 6_000

/** Each save is a task of its own, that its own school or centre submits. */
async function makeSave({ database, owner, today }: Surroundings): Promise<Subject> {
  const { rows } = await owner.query<{ task: string; person: string }>(
    `select distinct on (task.id) task.id as task, role_grant.person_id as person
     from (select id, organisation_id from task
           where accepted_on is null and not_required_on is null and cancelled_on is null and submitted_on is null
             and request is null and due_on between $1::date - 90 and $1::date + 60
           order by md5(id::text) limit $2) as task
     join role_grant on role_grant.organisation_id = task.organisation_id and role_grant.role in ('school-head', 'head-of-centre')
     order by task.id`,
    [today, saves],
  )
  const people = [...new Set(rows.map(({ person }) => person))]
  const cookies = await openSessions(database, people)
  const cookieOf = new Map(people.map((person, place) => [person, cookies[place] ?? '']))
  const body = { kind: 'submit', doneOn: today, note: 'Выполнено, приказ издан' }
  const asks = rows.map(({ task, person }) => ({
    path: `/api/tasks/${task}/steps`,
    cookie: cookieOf.get(person) ?? '',
    body,
  }))
  return { name: "a task's save (submitted)", aim: 4, changes: true, next: once(asks) }
}

function inTurn(asks: readonly Ask[]): () => Ask {
  let turn = 0
  return () => {
    const ask = asks[turn % asks.length]
    turn += 1
    if (ask === undefined) throw new Error('nobody to ask')
    return ask
  }
}

function once(asks: readonly Ask[]): () => Ask {
  let turn = 0
  return () => {
    const ask = asks[turn]
    turn += 1
    if (ask === undefined) throw new Error('no more open tasks: lay the country anew')
    return ask
  }
}
