import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Address, clientConfig } from '#store/connection/address.ts'
import { makeCluster } from '#store/embedded/make-cluster.ts'
import { chooseRunAs } from '#store/embedded/run-as.ts'
import { findServerPackage } from '#store/embedded/server-package.ts'
import { startServer } from '#store/embedded/start-server.ts'
import { stopServer } from '#store/embedded/stop-server.ts'
import { prepareDatabase } from '#store/prepare-database.ts'
import { prepare } from '../../scripts/prepare.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    database: TestServer
  }
}

/** Where `freshDatabase` clones. */
export interface TestServer {
  /** Of the database from which others are made and dropped. */
  readonly address: Address
  readonly template: string
}

const template = `rostok_template_${process.pid}`

/** One server and one migrated template for the whole run: the embedded one, or ROSTOK_TEST_DATABASE_URL. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepare({ web: false })
  const url = process.env.ROSTOK_TEST_DATABASE_URL
  const server = url === undefined || url === '' ? await startEmbedded() : atUrl(url)
  await ask(server.address, `create database ${template}`)
  await prepareDatabase(databaseAt(server.address, template))
  project.provide('database', { address: server.address, template })
  return async () => {
    await ask(server.address, `drop database ${template} with (force)`)
    await server.stop()
  }
}

interface Running {
  readonly address: Address
  stop(): Promise<void>
}

function atUrl(url: string): Running {
  return { address: { url }, stop: async () => {} }
}

/** Nothing here outlives the run, so it is never written down for good. */
async function startEmbedded(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-test-'))
  const cluster = join(folder, 'pg')
  const program = findServerPackage(folder)
  const runAs = chooseRunAs(cluster, null, program.postgres)
  makeCluster(cluster, program, runAs, 'rostok')
  const server = await startServer(cluster, cluster, program, runAs, null, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '300',
  })
  if ('log' in server) throw new Error(server.log)
  return {
    address: { socketFolder: cluster, database: 'postgres' },
    async stop() {
      await stopServer(server.pid)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function databaseAt(address: Address, database: string): Address {
  if ('socketFolder' in address) return { ...address, database }
  const url = new URL(address.url)
  url.pathname = `/${database}`
  return { url: url.href }
}

export async function ask(address: Address, question: string): Promise<void> {
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  try {
    await client.query(question)
  } finally {
    await client.end()
  }
}
