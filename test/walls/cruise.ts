import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './source-files.ts'

export interface Cruise {
  /** Files of src that the checker opened. */
  readonly modules: readonly string[]
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
}

/** Runs dependency-cruiser over the src of a copy of the project (or the project itself) by that copy's own rules. */
export async function cruise(folder: string): Promise<Cruise> {
  const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout } = await run(
    process.execPath,
    [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
    folder,
  )
  const result = JSON.parse(stdout) as {
    modules: { source: string }[]
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return {
    modules: result.modules.map((module) => module.source).filter((source) => source.startsWith('src/')),
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** Gives what a program printed, whatever its exit code: a linter that finds something fails. */
export async function run(
  program: string,
  args: readonly string[],
  folder: string,
): Promise<{ stdout: string; code: number }> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, maxBuffer: 1 << 28 })
    return { stdout, code: 0 }
  } catch (error) {
    const failed = error as { stdout?: string; stderr?: string; code?: number | string }
    if (typeof failed.code !== 'number') throw error
    return { stdout: `${failed.stdout ?? ''}${failed.stderr ?? ''}`, code: failed.code }
  }
}
