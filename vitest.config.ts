import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: { pool: 'threads', isolate: false, include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
})
