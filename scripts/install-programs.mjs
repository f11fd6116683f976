import { ru } from './ru.mjs'
import { runTool } from './run-tool.mjs'

const minute = 60_000

/**
 * Debian's programs, installed where root asks; anybody else is told what is missing and goes on without.
 * @param {readonly { program: string, packages: readonly string[] }[]} wanted
 * @returns {Promise<string | null>} what is still missing, and why
 */
export async function installPrograms(wanted) {
  const missing = []
  for (const one of wanted) if (!(await isThere(one.program))) missing.push(one)
  if (missing.length === 0) return null
  const packages = missing.flatMap((one) => one.packages)
  if (process.getuid?.() !== 0 || !(await isThere('apt-get'))) return ru.corpus.missing(packages.join(' '))

  process.stderr.write(`${ru.corpus.installing(packages.join(' '))}…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await runTool('apt-get', ['update'], { env, deadline: 5 * minute })
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  const { code, output } = await runTool('apt-get', args, { env, deadline: 20 * minute })
  if (code === 0) return null
  const lines = (update.code === 0 ? output : `${update.output}\n${output}`).trim().split('\n')
  return `${ru.corpus.missing(packages.join(' '))} ${lines.findLast((line) => line.startsWith('E:')) ?? ''}`.trim()
}

async function isThere(program) {
  const { code } = await runTool('which', [program])
  return code === 0
}
