import { isIPv6 } from 'node:net'
import { fileURLToPath } from 'node:url'
import { stopPictures } from '#confine/read-pictures.ts'
import { dropReserve, keepChildInReserve } from '#confine/start-child.ts'
import { openServer } from '#http/open-server.ts'
import { runJobs } from '#jobs/run-jobs.ts'
import type { Config } from './config.ts'
import type { OpenHouse } from './open-house.ts'
import { ru } from './ru.ts'

export interface Site {
  /** Where a person on this machine opens it. */
  readonly url: string
  /** Answers end first, then jobs; the database is the caller's to close after them. */
  close(): Promise<void>
}

/** The site cannot listen where it was told to; the message, in Russian, says what to change. */
export class CannotListen extends Error {}

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Answers to browsers and works through the queue. Throws CannotListen. */
export async function serve(config: Config, open: OpenHouse, log: (line: string) => void): Promise<Site> {
  const app = await openServer({
    house: open.house,
    url: config.publicUrl === null ? null : new URL(config.publicUrl),
    trustProxy: config.behindProxy,
    webFolder,
    log,
  })
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await app.close()
    throw inWords(error, config)
  }
  const jobs = await runJobs({
    house: open.house,
    queueUrl: open.database.queueUrl,
    mail: config.mail,
    log,
  })
  keepChildInReserve()
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  return {
    url: config.publicUrl ?? `http://${hostForPeople(config.host)}:${port}`,
    async close() {
      await app.close()
      // Scans take minutes; the next start begins them anew.
      stopPictures()
      await jobs.stop()
      await dropReserve()
    },
  }
}

/** «All addresses» cannot be opened in a browser; this machine's own can. */
function hostForPeople(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIPv6(host) ? `[${host}]` : host
}

function inWords(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new CannotListen(ru.portTaken(host, port))
  if (code === 'EACCES') return new CannotListen(ru.portForbidden(port))
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new CannotListen(ru.hostUnknown(host))
  return error
}
