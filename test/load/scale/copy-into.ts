import { once } from 'node:events'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'

/** A table that is being filled over a connection of its own. */
export interface Copying {
  /** Waits where the server is slower than who writes. */
  readonly write: (lines: string) => Promise<void>
  readonly end: () => Promise<number>
}

const piece = 256 * 1024

export function copyInto(client: Client, table: string, columns: string): Copying {
  const stream = client.query(from(`copy ${table} (${columns}) from stdin`))
  let failed: Error | null = null
  stream.on('error', (error: Error) => {
    failed = error
  })
  let held: string[] = []
  let length = 0
  const pass = async () => {
    if (failed !== null) throw failed
    const going = stream.write(held.join(''))
    held = []
    length = 0
    if (!going) await once(stream, 'drain')
  }
  return {
    async write(lines) {
      held.push(lines)
      length += lines.length
      if (length >= piece) await pass()
    },
    async end() {
      await pass()
      stream.end()
      await once(stream, 'finish')
      return stream.rowCount
    },
  }
}
