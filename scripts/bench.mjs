import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'
import { runTool } from './run-tool.mjs'

await prepare({ web: true })
const folder = join(root, 'test/load')
const asked = process.argv.slice(2)
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => name.includes(word)))
  .sort()

/** One after another, each in a process of its own: a measurement wants the machine for itself. */
for (const name of files) {
  process.stdout.write(`\n── ${name.replace('.bench.ts', '')}\n`)
  const { code } = await runTool(
    process.execPath,
    ['--conditions=source', '--expose-gc', '--import', 'tsx', 'scripts/run-bench.mjs', join(folder, name)],
    { show: true, deadline: 15 * 60_000 },
  )
  if (code !== 0) process.exitCode = 1
}
