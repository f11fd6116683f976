import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { workerLock } from './open-doors.ts'

/**
 * Keeps told that a worker lives: a lock of the session's, which the database lets go by itself when the program
 * is killed. Another program that starts on the same database takes back the jobs of nobody for whom it is held. To be called
 * before he begins; gives how to end it.
 */
export async function holdWorker(pool: Pool, worker: string): Promise<() => void> {
  let over = false
  let held = await hold(pool, worker)
  const watch = (client: PoolClient) => client.once('end', () => void holdAgain())
  const holdAgain = async () => {
    while (!over) {
      try {
        held = await hold(pool, worker)
        watch(held)
        return
      } catch {
        // The server is away; whoever was at work has lost his job with it as well.
        await pause(1_000)
      }
    }
  }
  watch(held)
  return () => {
    over = true
    held.release(true)
  }
}

async function hold(pool: Pool, worker: string): Promise<PoolClient> {
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${workerLock}, hashtext($1))`, [worker])
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}
