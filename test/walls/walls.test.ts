import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../scripts/rooms.mjs'
import { type Cruise, cruise, run } from './cruise.ts'
import {
  type Planted,
  plantImportsOfNode,
  plantImportsOfPackages,
  plantImportsOfRooms,
  plantImportsOfTests,
  plantTargets,
  plantTheRest,
} from './planted.ts'
import { projectRoot, readSourceFiles, roomOf } from './source-files.ts'

const planted: readonly Planted[] = [
  ...plantTargets(),
  ...plantImportsOfRooms(),
  ...plantImportsOfPackages(),
  ...plantImportsOfNode(),
  ...plantImportsOfTests(),
  ...plantTheRest(),
]

/** One walk over a copy of the house with the breaches in it: what is not planted there is the house itself. */
describe('the house, and a copy of it with planted breaches', () => {
  const plantedPaths = new Set(planted.map((one) => one.path))
  let folder: string
  let files: string[]
  let seen: Cruise

  beforeAll(async () => {
    folder = copyHouse()
    files = readSourceFiles('src', /\.tsx?$/, folder).map((file) => file.path)
    for (const { path, text } of planted) plant(folder, path, text)
    seen = await cruise(folder)
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the house breaks no wall', () => {
    expect(seen.violations.filter(({ from }) => !plantedPaths.has(from))).toEqual([])
  })

  test('the house was seen whole: as many modules as there are files', () => {
    const modules = new Set(seen.modules)
    const unseen = files.filter((path) => !modules.has(path))
    process.stdout.write(
      `The walls' checker saw ${files.length - unseen.length} modules of ${files.length} files.\n`,
    )
    expect(unseen).toEqual([])
    expect(files.length).toBeGreaterThan(0)
  })

  const breaches = planted.filter((one) => one.rule !== null)

  test('there is a breach in every room', () => {
    expect(rooms.filter(({ name }) => !breaches.some((one) => roomOf(one.path) === name))).toEqual([])
    process.stdout.write(`Planted ${breaches.length} breaches in ${rooms.length} rooms.\n`)
  })

  test('every planted file was seen', () => {
    expect(planted.filter((one) => !seen.modules.includes(one.path))).toEqual([])
  })

  test('every breach is caught by its own rule', () => {
    const caught = new Set(seen.violations.map(({ rule, from }) => `${rule} ${from}`))
    expect(breaches.filter((one) => !caught.has(`${one.rule} ${one.path}`))).toEqual([])
  })

  test('nothing allowed is forbidden', () => {
    const allowed = new Set(planted.filter((one) => one.rule === null).map((one) => one.path))
    expect(seen.violations.filter(({ from, rule }) => allowed.has(from) && rule !== 'no-orphans')).toEqual([])
  })
})

describe('the compiler and the linters', () => {
  let folder: string
  beforeAll(() => {
    folder = copyHouse()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['core', 'contract'])(
    'the compiler gives %s neither Node nor a browser',
    async (room) => {
      const globals = ['process', 'setTimeout', 'fetch', 'document', 'console', 'Buffer', 'crypto']
      plant(folder, `src/${room}/planted-globals.ts`, `export const seen = [${globals.join(', ')}]\n`)
      const { stdout, code } = await compile('tsconfig.pure.json')
      expect(code).not.toBe(0)
      expect(globals.filter((name) => !stdout.includes(`Cannot find name '${name}'`))).toEqual([])
    },
    60_000,
  )

  test('the compiler gives the web no Node', async () => {
    plant(folder, 'src/web/planted-globals.ts', 'export const seen = [process, Buffer]\n')
    const { stdout } = await compile('tsconfig.web.json')
    expect(stdout).toMatch(/planted-globals\.ts.*Cannot find name 'process'/)
    expect(stdout).toMatch(/planted-globals\.ts.*Cannot find name 'Buffer'/)
  }, 180_000)

  test('the style checker refuses any, default exports, enums and barrels', async () => {
    plant(
      folder,
      'src/core/planted-style.ts',
      'export default function seen(value: any) {\n  return value\n}\nexport enum Kind { A }\n',
    )
    plant(folder, 'src/core/planted-barrel.ts', "export * from './result.ts'\n")
    const { stdout, code } = await run(
      process.execPath,
      [join(projectRoot, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--vcs-enabled=false', 'src/core'],
      folder,
    )
    expect(code).not.toBe(0)
    for (const rule of ['noExplicitAny', 'noDefaultExport', 'noEnum', 'noReExportAll'])
      expect(stdout).toContain(rule)
  }, 180_000)

  test('the promise checker refuses lost promises and open switches', async () => {
    plant(
      folder,
      'src/main/planted-promises.ts',
      `async function later(): Promise<number> {
  return 1
}
export function seen(kind: 'a' | 'b') {
  later()
  setTimeout(async () => {
    await later()
  }, 1)
  switch (kind) {
    case 'a':
      return 1
  }
  return 2
}
`,
    )
    const { stdout, code } = await run(
      process.execPath,
      [join(projectRoot, 'node_modules/oxlint/bin/oxlint'), '--type-aware', 'src/main/planted-promises.ts'],
      folder,
    )
    expect(code).not.toBe(0)
    for (const rule of ['no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check']) {
      expect(stdout).toContain(rule)
    }
  }, 180_000)

  function compile(config: string) {
    return run(
      process.execPath,
      [join(projectRoot, 'node_modules/typescript7/bin/tsc'), '-p', config, '--noEmit'],
      folder,
    )
  }
})

/** Inside the project, so that packages are found where they are. */
function copyHouse(): string {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(projectRoot, '.cache/walls-'))
  const configs = readdirSync(projectRoot).filter((name) =>
    /^(?:package|tsconfig.*|biome|\.oxlintrc)\.json$|^\.dependency-cruiser\.mjs$/.test(name),
  )
  for (const name of [...configs, 'scripts', 'src', 'test']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true })
  }
  return folder
}

function plant(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
