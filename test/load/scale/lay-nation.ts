import { availableParallelism } from 'node:os'
import type { Client } from 'pg'
import { type Copying, copyInto } from './copy-into.ts'
import { chanceOf } from './nation/chance.ts'
import {
  contactColumns,
  contactLine,
  grantColumns,
  grantLine,
  personColumns,
  personLine,
  placeColumns,
  placeLine,
} from './nation/people-lines.ts'
import { layPlans, type PlanLines, planColumns } from './nation/plans.ts'
import type { Size } from './nation/size.ts'
import { growTree, type Tree } from './nation/tree.ts'
import { brokenKeys, readSchema, setIndexesAside } from './schema.ts'

const large = ['executor', 'task', 'task_step'] as const
const small = ['plan', 'roll_out', 'section', 'measure', 'assignment'] as const

export interface LayingOptions {
  /** A new connection as the owner of the tables, a superuser. */
  readonly connect: () => Promise<Client>
  readonly size: Size
  /** With which all people can sign in; null: none can. */
  readonly passwordHash: string | null
  readonly say: (line: string) => void
}

/**
 * Lays a country into empty, migrated tables and leaves them exactly as the migrations made them. Throws where a key is broken or
 * a definition differs.
 */
export async function layNation({ connect, size, passwordHash, say }: LayingOptions): Promise<void> {
  const client = await connect()
  try {
    const before = await readSchema(client)
    const chance = chanceOf(size.seed)
    const tree = growTree(size, chance)
    await layTree(client, tree, size, passwordHash)
    say(`${tree.places.length} organisations, ${tree.people.length} people`)
    const indexes = await setIndexesAside(client, [...large, ...small])
    const began = performance.now()
    const tasks = await layAll(connect, layPlans(tree, size, chance), say)
    say(`${tasks} tasks in ${seconds(began)}`)
    await buildIndexes(connect, indexes)
    say(`${indexes.length} indexes, ${seconds(began)}`)
    for (const statement of derived) await client.query(statement)
    await client.query('vacuum (analyze)')
    const broken = await brokenKeys(client)
    if (broken.length > 0) throw new Error(`broken keys: ${broken.join(', ')}`)
    const after = await readSchema(client)
    const differing = [
      ...before.filter((line) => !after.includes(line)),
      ...after.filter((line) => !before.includes(line)),
    ]
    if (differing.length > 0)
      throw new Error(`not the schema that the migrations make: ${differing.join('\n')}`)
  } finally {
    await client.end()
  }
}

/** What triggers, set aside while rows are copied, would have made of them. */
const derived = ['select recount_tasks()']

/** With triggers: they are few, and each gets its first place in the tree. */
async function layTree(client: Client, tree: Tree, size: Size, passwordHash: string | null): Promise<void> {
  const at = `${(size.years[0] ?? 0) - 1}-08-01T09:00:00Z`
  await copyAll(
    client,
    'organisation',
    placeColumns,
    tree.places.map((place) => placeLine(place, at)),
  )
  await copyAll(
    client,
    'person',
    personColumns,
    tree.people.map((person) => personLine(person, passwordHash, at)),
  )
  await copyAll(client, 'role_grant', grantColumns, [
    ...tree.people.map((person) => grantLine(person, at)),
    ...tree.regions.slice(1).map(({ place }) => grantLine(tree.observer, at, place)),
  ])
  await copyAll(
    client,
    'contact',
    contactColumns,
    tree.people.map((person) => contactLine(person, at)),
  )
}

async function copyAll(
  client: Client,
  table: string,
  columns: string,
  lines: readonly string[],
): Promise<void> {
  const copying = copyInto(client, table, columns)
  for (const line of lines) await copying.write(line)
  await copying.end()
}

/** Each table over a connection of its own, so that both the generator and the server have all hands at it. Gives how many tasks. */
async function layAll(
  connect: () => Promise<Client>,
  plans: Iterable<PlanLines>,
  say: (line: string) => void,
): Promise<number> {
  const clients: Client[] = []
  try {
    const into = new Map<keyof PlanLines, Copying>()
    for (const table of [...small, ...large]) {
      const client = await connect()
      clients.push(client)
      // Rows of one table point at rows that another connection has not committed yet.
      await client.query('set session_replication_role = replica')
      into.set(table, copyInto(client, table, planColumns[table]))
    }
    let number = 0
    for (const plan of plans) {
      for (const [table, copying] of into) await copying.write(plan[table])
      number += 1
      if (number % 2_000 === 0) say(`${number} plans`)
    }
    let tasks = 0
    for (const [table, copying] of into) {
      const rows = await copying.end()
      if (table === 'task') tasks = rows
    }
    return tasks
  } finally {
    for (const client of clients) await client.end()
  }
}

async function buildIndexes(connect: () => Promise<Client>, definitions: readonly string[]): Promise<void> {
  const waiting = [...definitions]
  const build = async () => {
    const client = await connect()
    try {
      await client.query(`set maintenance_work_mem = '512MB'`)
      for (let definition = waiting.shift(); definition !== undefined; definition = waiting.shift())
        await client.query(definition)
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, build))
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
