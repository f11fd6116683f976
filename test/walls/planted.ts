import { rooms, startsProcesses } from '../../scripts/rooms.mjs'

/** A file that breaks a wall, and the rule that must say so. `rule: null` plants what is allowed. */
export interface Planted {
  readonly path: string
  readonly text: string
  readonly rule: string | null
}

/** A package that only this room may have; everybody else's breach. */
const fencedPackages: Readonly<Record<string, string>> = {
  contract: 'typebox',
  documents: 'saxes',
  store: 'pg',
  http: 'fastify',
  jobs: 'graphile-worker',
  identity: '@node-rs/argon2',
  web: 'react',
}

const target = 'planted-target'

export function plantTargets(): Planted[] {
  return rooms.map(({ name }) => ({
    path: `src/${name}/${target}.ts`,
    text: `import type { Result } from ${address('core', 'result', name)}\nexport type Planted = Result<string>\nexport const planted = 1\n`,
    rule: null,
  }))
}

/** Every pair of rooms, in the three ways a module can be imported. */
export function plantImportsOfRooms(): Planted[] {
  return rooms.flatMap((room) =>
    rooms
      .filter((other) => other.name !== room.name)
      .map((other, index) => {
        const allowed = room.imports.includes(other.name)
        return {
          path: `src/${room.name}/planted-import-of-${other.name}.ts`,
          text: importing(index, room.name, other.name),
          rule: allowed ? null : `${room.name}-other-rooms`,
        }
      }),
  )
}

function importing(way: number, room: string, other: string): string {
  const name = address(other, target, room)
  if (way % 3 === 0) return `import { planted } from ${name}\nexport const copy = planted\n`
  if (way % 3 === 1) return `import type { Planted } from ${name}\nexport type Copy = Planted\n`
  return `export async function load() {\n  return (await import(${name})).planted\n}\n`
}

/** The web has no address of its own: nobody imports it, but a relative path could try. */
function address(room: string, file: string, from: string): string {
  if (room === from) return `'./${file}.ts'`
  return room === 'web' ? `'../web/${file}.ts'` : `'#${room}/${file}.ts'`
}

export function plantImportsOfPackages(): Planted[] {
  return rooms.flatMap((room) =>
    Object.entries(fencedPackages)
      .filter(([, name]) => !room.packages.includes(name))
      .map(([owner, name]) => ({
        path: `src/${room.name}/planted-package-of-${owner}.ts`,
        text: `import * as whole from '${name}'\nexport const copy = whole\n`,
        rule: `${room.name}-packages`,
      })),
  )
}

export function plantImportsOfNode(): Planted[] {
  return rooms.flatMap((room) =>
    ['node:fs', 'fs/promises', 'node:net', 'node:http', 'node:child_process'].map((name) => {
      const file = name.replace(/\W/g, '-')
      const starts = name === 'node:child_process'
      const closed = room.node !== 'all'
      const mayStart = startsProcesses.includes(`src/${room.name}/`)
      return {
        path: `src/${room.name}/planted-${file}.ts`,
        text: `import * as whole from '${name}'\nexport const copy = whole\n`,
        rule: closed ? `${room.name}-node` : starts && !mayStart ? 'processes-are-confined' : null,
      }
    }),
  )
}

export function plantImportsOfTests(): Planted[] {
  return rooms.flatMap((room) => [
    {
      path: `src/${room.name}/planted-test.ts`,
      text: `import { planted } from './planted.test.ts'\nexport const copy = planted\n`,
      rule: 'no-import-of-tests',
    },
    { path: `src/${room.name}/planted.test.ts`, text: 'export const planted = 1\n', rule: null },
  ])
}

export function plantTheRest(): Planted[] {
  const circle = rooms.flatMap(({ name }) => [
    {
      path: `src/${name}/planted-circle-a.ts`,
      text: `import { b } from './planted-circle-b.ts'\nexport const a = () => b\n`,
      rule: 'no-circles',
    },
    {
      path: `src/${name}/planted-circle-b.ts`,
      text: `import { a } from './planted-circle-a.ts'\nexport const b = () => a\n`,
      // A circle is reported once, at its first file.
      rule: null,
    },
  ])
  const orphans = rooms.map(({ name }) => ({
    path: `src/${name}/planted-orphan.ts`,
    text: 'export const lonely = 1\n',
    rule: 'no-orphans',
  }))
  return [
    ...circle,
    ...orphans,
    {
      path: 'src/web/pages/planted-one/page.ts',
      text: `import { planted } from '../planted-two/page.ts'\nexport const copy = planted\n`,
      rule: 'no-page-imports-a-page',
    },
    { path: 'src/web/pages/planted-two/page.ts', text: 'export const planted = 1\n', rule: null },
    {
      path: 'src/documents/readers/planted-reader.ts',
      text: `import type { Reading } from '#core/plan/plan-draft.ts'\nexport type Copy = Reading\n`,
      rule: 'readers-and-writers-alone',
    },
    {
      path: 'src/documents/writers/planted-writer.ts',
      text: `import { planted } from '../readers/planted-read.ts'\nexport const copy = planted\n`,
      rule: 'readers-and-writers-alone',
    },
    {
      path: 'src/documents/readers/planted-read.ts',
      text: `import type { Document } from '../document.ts'\nimport { SaxesParser } from 'saxes'\nexport const planted = SaxesParser\nexport type Copy = Document\n`,
      rule: null,
    },
    {
      path: 'src/documents/recognition/planted-recognition.ts',
      text: `import { SaxesParser } from 'saxes'\nexport const copy = SaxesParser\n`,
      rule: 'formats-only-in-readers-and-writers',
    },
    {
      path: 'src/attic/planted-room.ts',
      text: `import type { Result } from '#core/result.ts'\nexport type Copy = Result<string>\n`,
      rule: 'no-unknown-room',
    },
    {
      path: 'src/store/planted-development.ts',
      text: `import * as whole from 'chrono-node'\nexport const copy = whole\n`,
      rule: 'no-undeclared-package',
    },
    {
      path: 'src/main/planted-nowhere.ts',
      text: `import { nothing } from './nowhere.ts'\nexport const copy = nothing\n`,
      rule: 'no-unresolvable',
    },
  ]
}
