import pg from 'pg'
import { type Address, clientConfig } from '../connection/address.ts'

/** `busy`: somebody is there, but just coming or going. */
export type Answer = 'open' | 'busy' | 'nobody'

export async function knock(address: Address): Promise<Answer> {
  const client = new pg.Client({ ...clientConfig(address), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'open'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return ['ECONNREFUSED', 'ENOENT', 'EACCES', 'ECONNRESET'].includes(code) ? 'nobody' : 'busy'
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes the program's database in a fresh cluster; done already, it does nothing. */
export async function makeDatabase(socketFolder: string, name: string): Promise<void> {
  if ((await knock({ socketFolder, database: name })) === 'open') return
  const client = new pg.Client(clientConfig({ socketFolder, database: 'postgres' }))
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // Another program that starts at the same moment was quicker.
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== '42P04' && code !== '23505') throw error
  } finally {
    await client.end()
  }
}

/** Holds a connection and tells when the server at its other end has gone. `letGo` ends it without telling. */
export async function watch(socketFolder: string, onGone: () => void): Promise<() => Promise<void>> {
  const client = new pg.Client({
    ...clientConfig({ socketFolder, database: 'postgres' }),
    application_name: 'rostok watch',
  })
  let told = false
  const tell = () => {
    if (!told) onGone()
    told = true
  }
  client.on('error', tell)
  client.on('end', tell)
  await client.connect()
  return async () => {
    told = true
    await client.end().catch(() => {})
  }
}
