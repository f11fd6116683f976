import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'

const database = await freshDatabase()
const root = join(import.meta.dirname, '../../..')

test('tables.ts says what the migrations make; if not: npm run tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-tables-'))
  try {
    const config = JSON.parse(readFileSync(join(root, 'scripts/tables.json'), 'utf8')) as object
    writeFileSync(join(folder, 'tables.json'), JSON.stringify({ ...config, outFile: 'tables.ts' }))
    const words = ['--config-file', join(folder, 'tables.json'), '--url', database.queueUrl]
    const program = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
    const made = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', cwd: folder })
    expect(made.stderr).toBe('')
    const bare = (file: string) => readFileSync(file, 'utf8').replace(/[\s;'",|]+/g, '')
    expect(sorted(bare(join(import.meta.dirname, 'tables.ts')))).toBe(sorted(bare(join(folder, 'tables.ts'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The formatter puts imports into an order of its own. */
function sorted(text: string): string {
  return text
    .split(/import|export/)
    .sort()
    .join('\n')
}
