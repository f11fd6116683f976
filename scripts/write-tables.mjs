import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../src/store/open-database.ts'

// Writes src/store/tables/tables.ts from a database that the migrations have just made. Run by `npm run tables`.
const folder = mkdtempSync(join(tmpdir(), 'rostok-tables-'))
const database = await openDatabase({ folder, url: null, log: () => {} })
try {
  run('kysely-codegen/dist/cli/bin.js', ['--config-file', 'scripts/tables.json', '--url', database.queueUrl])
  run('@biomejs/biome/bin/biome', ['check', '--write', 'src/store/tables/tables.ts'])
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

function run(tool, words) {
  const { status } = spawnSync(process.execPath, [join('node_modules', tool), ...words], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
