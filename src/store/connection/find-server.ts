import pg from 'pg'
import { CannotOpen } from '../cannot-open.ts'
import { openEmbedded } from '../embedded/open-embedded.ts'
import { ru } from '../ru.ts'
import { type Address, clientConfig } from './address.ts'

export interface FoundServer {
  readonly address: Address
  close(): Promise<void>
}

export interface Whereabouts {
  readonly folder: string
  readonly url: string | null
  readonly log: (line: string) => void
}

/** The one place that knows whose server it is: the customer's by address, or the embedded one. */
export async function findServer(
  { folder, url, log }: Whereabouts,
  onMoved: (address: Address) => void,
): Promise<FoundServer> {
  if (url !== null) {
    await knock({ url })
    return { address: { url }, close: async () => {} }
  }
  const server = await openEmbedded(folder, log, (socketFolder) => onMoved(embedded(socketFolder)))
  return { address: embedded(server.socketFolder), close: server.close }
}

function embedded(socketFolder: string): Address {
  return { socketFolder, database: 'rostok' }
}

/** Says in words what is wrong with the customer's address before anything else is tried. */
async function knock(address: Address): Promise<void> {
  const client = new pg.Client({ ...clientConfig(address), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new CannotOpen(ru.serverDoesNotAnswer(error instanceof Error ? error : new Error(String(error))))
  }
  await client.end()
}
