import pg from 'pg'

/** A statement as the program gave it to its driver. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

interface Recording {
  readonly statements: Statement[]
  /** The work is taken back, so that the same statements can be run once more. */
  readonly undone: boolean
}

let recording: Recording | null = null
const query = pg.Client.prototype.query as (...words: unknown[]) => unknown

/** Makes this process's connections tell what is asked over them. */
export function listenToConnections(): void {
  pg.Client.prototype.query = function heard(this: pg.Client, ...words: unknown[]): unknown {
    const [first, second] = words
    if (recording === null) return query.apply(this, words)
    const text = typeof first === 'string' ? first : (first as { text?: string } | null)?.text
    const values = Array.isArray(second) ? second : ((first as { values?: unknown[] } | null)?.values ?? [])
    if (text !== undefined) recording.statements.push({ text, values })
    if (recording.undone && text?.toLowerCase() === 'commit')
      return query.call(this, 'rollback', ...words.slice(1))
    return query.apply(this, words)
  } as typeof pg.Client.prototype.query
}

/** All statements of some work, in their order; `undone`: nothing of it is kept. */
export async function record(work: () => Promise<void>, undone = false): Promise<readonly Statement[]> {
  const here: Recording = { statements: [], undone }
  recording = here
  try {
    await work()
  } finally {
    recording = null
  }
  return here.statements
}

/** Runs statements one after another over one connection, and gives the milliseconds. */
export async function runBare(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  const began = performance.now()
  for (const { text, values } of statements) await client.query(text, [...values])
  return performance.now() - began
}
