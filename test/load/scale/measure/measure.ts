import type pg from 'pg'
import type { App } from '#http/app.ts'
import { type Ask, type Asking, askingOver } from './ask.ts'
import { type Processor, processorOf } from './processor.ts'
import { record, runBare, type Statement } from './record.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Subject } from './subject.ts'

export interface Bench {
  /** Of the running program. */
  readonly origin: string
  readonly program: number
  readonly postmaster: number
  /** The same house in this process, whose statements are recorded. */
  readonly app: App
  /** One connection of the program's role. */
  readonly bare: pg.Client
  /** Seconds for each number of connections. */
  readonly seconds: number
}

export interface Crowd extends Spread {
  readonly perSecond: number
  /** Requests that were not answered as they should be, nobody knows how late. */
  readonly failed: number
  /** Milliseconds of processor time a request. */
  readonly cpu: Processor
}

export interface Measured {
  readonly subject: Subject
  readonly statements: number
  readonly bare: Spread
  readonly one: Spread
  readonly crowds: readonly (Crowd & { readonly connections: number })[]
}

const rounds = 5
const crowds = [8, 40]

/** Beside the bare statements, round by round in turn; then by many at once. */
export async function measure(bench: Bench, subject: Subject): Promise<Measured> {
  const single = askingOver(bench.origin, 1)
  const bare: number[] = []
  const one: number[] = []
  let statements = 0
  try {
    // What is compiled and cached at the first times is so all day.
    await crowd(bench, subject.next, crowds[0] ?? 1, bench.seconds)
    for (let round = 0; round < rounds; round += 1) {
      const until = performance.now() + (bench.seconds * 1000) / rounds
      while (performance.now() < until) {
        const asked = subject.next()
        const recorded = await recordAsk(bench.app, asked, subject.changes === true)
        statements = recorded.length
        bare.push(await runBare(bench.bare, recorded))
        const other = subject.changes === true ? subject.next() : asked
        // Both find their rows in memory.
        if (subject.changes === true) await recordAsk(bench.app, other, true)
        one.push(await single.ask(other))
      }
    }
  } finally {
    single.close()
  }
  const measured: (Crowd & { readonly connections: number })[] = []
  for (const connections of crowds)
    measured.push({ connections, ...(await crowd(bench, subject.next, connections, bench.seconds)) })
  return { subject, statements, bare: spreadOf(bare), one: spreadOf(one), crowds: measured }
}

/** So many connections that ask one request after another for so many seconds. */
export async function crowd(
  bench: Bench,
  next: () => Ask,
  connections: number,
  seconds: number,
): Promise<Crowd> {
  const { ask, close } = askingOver(bench.origin, connections)
  const times: number[] = []
  const failures: unknown[] = []
  try {
    await Promise.allSettled(Array.from({ length: connections }, () => ask(next())))
    const before = processorOf(bench.program, bench.postmaster)
    const began = performance.now()
    await Promise.all(
      Array.from({ length: connections }, () => askUntil(ask, next, began + seconds * 1000, times, failures)),
    )
    const took = performance.now() - began
    const after = processorOf(bench.program, bench.postmaster)
    const cpu = {
      program: (after.program - before.program) / times.length,
      database: (after.database - before.database) / times.length,
    }
    return { ...spreadOf(times), perSecond: (times.length * 1000) / took, failed: failures.length, cpu }
  } finally {
    close()
  }
}

async function askUntil(
  ask: Asking,
  next: () => Ask,
  end: number,
  times: number[],
  failures: unknown[],
): Promise<void> {
  while (performance.now() < end) {
    const asked = next()
    try {
      times.push(await ask(asked))
    } catch (error) {
      failures.push(error)
    }
  }
}

/** The very statements of a request, with all that tells the database who asks. */
export async function recordAsk(
  app: App,
  { path, cookie, body }: Ask,
  undone: boolean,
): Promise<readonly Statement[]> {
  return await record(async () => {
    const headers = { cookie, host: 'localhost', origin: 'http://localhost' }
    const answer = await app.inject(
      body === undefined
        ? { method: 'GET', url: path, headers }
        : { method: 'POST', url: path, headers, payload: body as object },
    )
    if (answer.statusCode >= 300)
      throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 400)}`)
  }, undone)
}
