import type pg from 'pg'
import type { Database } from '#store/open-database.ts'
import { type Asking, askingOver } from './ask.ts'
import { type Bench, type Crowd, crowd } from './measure.ts'
import { openSessions } from './sessions.ts'
import type { Subject } from './subject.ts'

export interface Beside {
  readonly subject: Subject
  readonly alone: Crowd
  readonly beside: Crowd
}

/** What was done meanwhile by the two others. */
export interface Others {
  readonly rollOuts: number
  readonly exports: number
  readonly beside: readonly Beside[]
}

const connections = 8

/** Each subject alone, and again while one user rolls out plans over a region and another takes away a region's tasks as a sheet. */
export async function measureBeside(
  bench: Bench,
  around: { readonly database: Database; readonly owner: pg.Client },
  subjects: readonly Subject[],
): Promise<Others> {
  const found: Beside[] = []
  const alone: Crowd[] = []
  for (const subject of subjects) alone.push(await crowd(bench, subject.next, connections, bench.seconds))
  const done = { rollOuts: 0, exports: 0 }
  let over = false
  const { ask, close } = askingOver(bench.origin, 2)
  const rolling = rollOutUntil(around, ask, () => over, done)
  const exporting = exportUntil(around, ask, () => over, done)
  try {
    for (const [place, subject] of subjects.entries()) {
      const beside = await crowd(bench, subject.next, connections, bench.seconds)
      const before = alone[place]
      if (before !== undefined) found.push({ subject, alone: before, beside })
    }
  } finally {
    over = true
    await Promise.all([rolling, exporting])
    close()
  }
  return { ...done, beside: found }
}

/** Plans in force that nobody has rolled out yet, one after another; each is asked about until it is done. */
async function rollOutUntil(
  { database, owner }: { readonly database: Database; readonly owner: pg.Client },
  ask: Asking,
  isOver: () => boolean,
  done: { rollOuts: number },
): Promise<void> {
  const { rows } = await owner.query<{ plan: string; person: string }>(
    `select plan.id as plan, plan.enacted_by as person from plan
     where plan.state = 'in-force' and plan.level = 'region'
       and not exists (select from roll_out where roll_out.plan_id = plan.id)
     order by plan.id`,
  )
  for (const { plan, person } of rows) {
    if (isOver()) return
    const [cookie = ''] = await openSessions(database, [person])
    await ask({ path: `/api/plans/${plan}/roll-out`, cookie, body: {} })
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const state = await owner.query<{ state: string }>('select state from roll_out where plan_id = $1', [
        plan,
      ])
      if (state.rows.every((one) => one.state === 'done' || one.state === 'refused')) break
    }
    done.rollOuts += 1
  }
}

/** The tasks of the largest regions as sheets, one after another. */
async function exportUntil(
  { database, owner }: { readonly database: Database; readonly owner: pg.Client },
  ask: Asking,
  isOver: () => boolean,
  done: { exports: number },
): Promise<void> {
  const { rows } = await owner.query<{ person: string }>(
    `select distinct on (organisation_id) person_id as person from role_grant where role = 'regional-coordinator'
     order by organisation_id, person_id limit 8`,
  )
  const cookies = await openSessions(
    database,
    rows.map(({ person }) => person),
  )
  for (let turn = 0; !isOver(); turn += 1) {
    await ask({ path: '/api/tasks/sheet', cookie: cookies[turn % cookies.length] ?? '' })
    done.exports += 1
  }
}
