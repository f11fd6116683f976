import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rooms that need neither a database nor a page; the others run on the real engine. */
const plainRooms = '{core,contract,documents,web,cli,confine,identity}'
const engineRooms = '{store,application,http,jobs,main}'

/**
 * On a server of one's own the embedded one is not tried again, nor what costs a minute and is the program's own doing: kills,
 * and the reading of files.
 */
const shownOnce = [
  'src/store/embedded/**',
  'test/journeys/{*-killed,archive,bad-files,columns,import,scan,sources,sources-rolled-out}.test.ts',
]
const ownServer = (process.env.ROSTOK_TEST_DATABASE_URL ?? '') !== ''

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  // Where vitest runs what stands under globalSetup.
  environments: { __vitest__: { resolve: { conditions: ['source'], externalConditions: ['source'] } } },
  test: {
    pool: 'threads',
    isolate: false,
    // Half of the time they wait for processes of their own, and one long file at the end would leave a processor idle.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    // What is awaited comes when the machine has time for it.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'walls', testTimeout: 120_000, include: ['test/walls/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'units',
          testTimeout: 120_000,
          include: [
            `src/${plainRooms}/**/*.test.{ts,tsx}`,
            'test/{corpus,examples}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [`src/${engineRooms}/**/*.test.ts`, 'test/{journeys,upgrade}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...(ownServer ? shownOnce : [])],
          globalSetup: ['test/support/database-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/open-programs.ts'],
          // Each has a browser's weight beside its own; the group is named because the others may have more workers.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A real fault fails twice; what the machine was too slow for is named in the report as tried again.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
