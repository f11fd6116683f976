import { join } from 'node:path'
import { prepare } from './prepare.mjs'
import { root } from './project.mjs'
import { runTool } from './run-tool.mjs'

await prepare({ web: true })
/** Loading a country and measuring each thing under three loads takes a while on a slow machine. */
const deadline = 3 * 60 * 60_000
const { code } = await runTool(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', join(root, 'test/load/scale/run.mjs'), ...process.argv.slice(2)],
  { show: true, deadline },
)
process.exitCode = code ?? 1
