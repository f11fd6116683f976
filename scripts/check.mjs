import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareInstall } from './prepare.mjs'
import { root } from './project.mjs'
import { ru } from './ru.mjs'
import { runTool } from './run-tool.mjs'
import { closingLine, nothing, sum } from './tally.mjs'
import { runTests } from './vitest.mjs'

const minute = 60_000

/** @type {readonly { name: string, run: () => Promise<import('./tally.mjs').Tally & { output: string }> }[]} */
const steps = [
  { name: ru.testing.walls, run: () => runTests('walls', { show: false, deadline: 5 * minute }) },
  { name: ru.testing.style, run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
  {
    name: ru.testing.promises,
    run: () => tool('oxlint/bin/oxlint', ['--type-aware', 'src', 'test', 'scripts']),
  },
  ...['pure', 'node', 'web', 'test'].map((part) => ({
    name: ru.testing.types(part),
    run: () => tool('typescript7/bin/tsc', ['-p', `tsconfig.${part}.json`, '--noEmit']),
  })),
]

/** Format, lint, types and walls: what can be told without running the program. Two steps at a time. */
export async function check() {
  const waiting = [...steps]
  const tallies = []
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = Date.now()
      const { output, ...tally } = await step.run()
      tallies.push(tally)
      const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',')
      process.stdout.write(`${tally.failed === 0 ? '✓' : '✗'} ${step.name}, ${ru.seconds(seconds)}\n`)
      for (const line of output.split('\n').filter((one) => one.startsWith('The walls')))
        process.stdout.write(`  ${line}\n`)
      if (tally.failed > 0) process.stdout.write(`${output.trim()}\n`)
    }
  }
  await Promise.all([worker(), worker()])
  return sum(tallies)
}

async function tool(script, args) {
  const { code, output } = await runTool(process.execPath, [join(root, 'node_modules', script), ...args], {
    deadline: 5 * minute,
  })
  return { ...nothing, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepareInstall()
  const tally = await check()
  process.stdout.write(`${closingLine(tally)}\n`)
  process.exitCode = tally.failed === 0 ? 0 : 1
}
