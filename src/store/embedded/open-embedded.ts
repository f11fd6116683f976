import { rmSync } from 'node:fs'
import { joinOrStart, type RunningServer } from './join-or-start.ts'
import { makeDatabase, watch } from './knock.ts'
import { stopServer } from './stop-server.ts'

export interface EmbeddedServer {
  readonly socketFolder: string
  /** Stops the server if this program is its master; a program that only joined leaves it running. */
  close(): Promise<void>
}

/**
 * The embedded server of a data folder, running as long as this program needs it: when its master leaves while others
 * still work, one of them becomes the next master and `onMoved` tells where the server is now.
 */
export async function openEmbedded(
  folder: string,
  log: (line: string) => void,
  onMoved: (socketFolder: string) => void,
): Promise<EmbeddedServer> {
  let closing = false
  let server: RunningServer = await joinOrStart(folder)
  let letGo = await attend()
  let moving: Promise<void> = Promise.resolve()

  async function attend(): Promise<() => Promise<void>> {
    await makeDatabase(server.socketFolder, 'rostok')
    return watch(server.socketFolder, () => {
      if (!closing) moving = takeOver()
    })
  }

  async function takeOver(): Promise<void> {
    log('the database server has left, starting it again')
    try {
      server = await joinOrStart(folder)
      letGo = await attend()
      onMoved(server.socketFolder)
    } catch (error) {
      log(`the database server cannot be started again: ${String(error)}`)
    }
  }

  return {
    socketFolder: server.socketFolder,
    async close() {
      closing = true
      await moving
      await letGo()
      if (!server.own) return
      await stopServer(server.pid)
      rmSync(server.socketFolder, { recursive: true, force: true })
    },
  }
}
