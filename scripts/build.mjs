import { cpSync, existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeStamp } from './freshness.mjs'
import { root, Trouble } from './project.mjs'
import { ru } from './ru.mjs'
import { runTool } from './run-tool.mjs'

/**
 * Node's rooms go to dist file by file and are gathered there into the bundles that run, the web to dist/web. Types are not checked here: `npm run check`
 * does that, and a newcomer's first start is a second shorter without.
 * @param {{ node: boolean, web: boolean }} stale
 */
export async function build(stale) {
  const stamp = takeStamp(stale)
  await Promise.all([stale.node ? buildNode() : null, stale.web ? buildWeb() : null])
  stamp()
}

async function buildNode() {
  await tool('node_modules/typescript7/bin/tsc', ['-p', 'tsconfig.node.json', '--noCheck'])
  dropLeftovers('dist', 'src')
  copyAssets('src', 'dist')
  await Promise.all(
    ['vite.child.config.ts', 'vite.program.config.ts'].map((config) => bundle(['--config', config])),
  )
}

async function buildWeb() {
  await bundle([])
}

function bundle(args) {
  return tool('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args])
}

async function tool(script, args) {
  const { code, output } = await runTool(process.execPath, [join(root, script), ...args], {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  if (code === 0) return
  throw new Trouble(/ENOSPC/.test(output) ? ru.diskFull : ru.buildFailed(output.trim()))
}

/** What lies in src beside the code (migrations, demonstration documents, type faces) is read at run time. */
function copyAssets(from, to) {
  for (const entry of readdirSync(join(root, from), { withFileTypes: true })) {
    const source = `${from}/${entry.name}`
    if (source === 'src/web' || entry.name === 'fixtures') continue
    if (entry.isDirectory()) copyAssets(source, `${to}/${entry.name}`)
    else if (!/\.tsx?$/.test(entry.name)) cpSync(join(root, source), join(root, to, entry.name))
  }
}

/** A source that was renamed must not live on in dist. */
function dropLeftovers(built, source) {
  for (const entry of readdirSync(join(root, built), { withFileTypes: true })) {
    const path = `${built}/${entry.name}`
    const origin = `${source}/${entry.name}`
    if (path === 'dist/web' || path === 'dist/.built.json') continue
    if (entry.isDirectory()) {
      dropLeftovers(path, origin)
      if (readdirSync(join(root, path)).length === 0) rmdirSync(join(root, path))
    } else if (![origin, origin.replace(/\.js$/, '.ts')].some((name) => existsSync(join(root, name)))) {
      rmSync(join(root, path))
    }
  }
}
