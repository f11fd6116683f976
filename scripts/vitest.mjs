import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { runTool } from './run-tool.mjs'
import { tallyOf } from './tally.mjs'

const program = join(root, 'node_modules/vitest/vitest.mjs')

/**
 * Runs one project of vitest.config.ts and counts what came of it.
 * @param {string} project
 * @param {{ env?: NodeJS.ProcessEnv, deadline?: number, show?: boolean }} [options]
 */
export async function runTests(project, options = {}) {
  const report = join(root, `.cache/tests/${project}.json`)
  mkdirSync(join(root, '.cache/tests'), { recursive: true })
  rmSync(report, { force: true })
  const { code, output } = await runTool(
    process.execPath,
    [
      program,
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      env: { ...(options.env ?? process.env), ...colours() },
      deadline: options.deadline ?? 10 * 60_000,
      show: options.show ?? true,
    },
  )
  return { ...tallyOf(report, code), output }
}

/** Through a pipe Vitest cannot see whether a person looks on; we can. */
function colours() {
  return process.stdout.isTTY === true ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }
}

/** How many tests a project has, without running them. */
export async function countTests(project) {
  const { stdout } = await runTool(process.execPath, [program, 'list', '--project', project, '--json'], {
    deadline: 120_000,
  })
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('['))).length
  } catch {
    return 0
  }
}
