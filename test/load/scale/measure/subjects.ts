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
    name: 'attention',
    make: async (around) => ({
      name: 'list as it opens: a municipality, what asks for attention first',
      next: await takingTurns(around, 'municipal-coordinator', () => '/api/tasks?order=attention&limit=100'),
    }),
  },
  {
    name: 'attention-region',
    make: async (around) => ({
      name: 'list as it opens: a region, what asks for attention first',
      next: await takingTurns(around, 'regional-coordinator', () => '/api/tasks?order=attention&limit=100'),
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
  { name: 'gantt', make: makeGantt },
  { name: 'standing', make: makeStanding },
  {
    name: 'search',
    make: async (around) => {
      const words = [
        'повышение квалификации',
        'центр точка роста',
        'монитринг',
        'отчет',
        'озерский',
        'сайт школы',
        'Иванова',
      ]
      let turn = 0
      const next = await takingTurns(around, 'municipal-coordinator', () => {
        turn += 1
        return `/api/search?q=${encodeURIComponent(words[turn % words.length] ?? '')}`
      })
      return { name: 'search over all that a municipality sees', next }
    },
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

/** The longest plan of a region: as many rows as its Gantt has. */
async function makeGantt({ database, owner }: Surroundings): Promise<Subject> {
  const { rows } = await owner.query<{ plan: string; person: string; tasks: number }>(
    `select distinct on (plan.id) plan.id as plan, role_grant.person_id as person, roll_out.laid as tasks
     from roll_out join plan on plan.id = roll_out.plan_id
     join role_grant on role_grant.organisation_id = plan.organisation_id and role_grant.role = 'regional-coordinator'
     where roll_out.laid between 450 and 550 and plan.level = 'region' order by plan.id, role_grant.person_id limit $1`,
    [crowd],
  )
  const cookies = await openSessions(
    database,
    rows.map(({ person }) => person),
  )
  const asks = rows.map(({ plan }, place) => ({ path: `/api/plans/${plan}`, cookie: cookies[place] ?? '' }))
  return { name: `Gantt of ${rows[0]?.tasks ?? 0} tasks`, next: inTurn(asks) }
}

/** As somebody sees it to whom all regions are shown. */
async function makeStanding({ database, owner }: Surroundings): Promise<Subject> {
  const { rows } = await owner.query<{ person: string; regions: number }>(
    `select person_id as person, count(*)::int as regions from role_grant where role = 'observer'
     group by 1 order by 2 desc limit 1`,
  )
  const cookies = await openSessions(
    database,
    rows.map(({ person }) => person),
  )
  const asks = cookies.map((cookie) => ({ path: '/api/overview', cookie }))
  return { name: `standing of ${rows[0]?.regions ?? 0} regions, from counters`, next: inTurn(asks) }
}

const saves = 12_000

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
