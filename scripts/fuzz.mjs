import { prepare } from './prepare.mjs'
import { runTool } from './run-tool.mjs'

/** Reads changed files for as long as asked: see test/corpus/fuzz/run-fuzz.ts. */
await prepare({ web: false })
const { code } = await runTool(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', 'test/corpus/fuzz/run-fuzz.ts', ...process.argv.slice(2)],
  { show: true },
)
process.exitCode = code
