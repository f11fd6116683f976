import type { House } from '#application/context.ts'
import { type Database, openDatabase } from '#store/open-database.ts'
import { hasPeople } from '#store/person/find-person.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'

export interface OpenHouse {
  readonly house: House
  readonly database: Database
  /** The database last: it writes down what is still going on. */
  close(): Promise<void>
}

/**
 * Opens the database and what stands on it. `whenEmpty` furnishes an installation in which nobody can sign in yet.
 * Throws CannotOpen.
 */
export async function openHouse(
  config: Config,
  log: (line: string) => void,
  whenEmpty?: (house: House) => Promise<void>,
): Promise<OpenHouse> {
  const post =
    config.mail === null || config.publicUrl === null
      ? null
      : { url: config.publicUrl, operator: config.adminMail }
  const composed = { ...config, post }
  const database = await openDatabase({ folder: config.folder, url: config.databaseUrl, log })
  try {
    if (whenEmpty !== undefined && !(await database.read(hasPeople))) {
      await whenEmpty(await compose(database, config.folder, composed))
    }
    return { house: await compose(database, config.folder, composed), database, close: database.close }
  } catch (error) {
    await database.close()
    throw error
  }
}
