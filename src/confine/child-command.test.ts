import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CHILD_ENVIRONMENT, childCommand } from './child-command.ts'

const built = fileURLToPath(new URL('../../dist/confine/child-command.js', import.meta.url))

function run(program: string, rest: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...rest], { env: CHILD_ENVIRONMENT }, (error, output) =>
      error === null ? resolve(output) : reject(error),
    )
  })
}

describe('childCommand', () => {
  it('gives the child a part of the memory as heap, and nothing of our environment', async () => {
    const command = await childCommand(200)
    expect([command.program, ...command.arguments]).toContain('--max-old-space-size=120')
    expect(Object.keys(CHILD_ENVIRONMENT)).toEqual(['PATH'])
  })

  // What the child may do, tried by a program of our own in its place. Skipped where nothing is built yet.
  it.skipIf(!existsSync(built))(
    'lets the built child read nothing but the program, write nothing, start nothing',
    async () => {
      const { childCommand: builtCommand } = (await import(built)) as typeof import('./child-command.ts')
      const command = await builtCommand(300)
      const folder = await mkdtemp(join(tmpdir(), 'rostok-probe-'))
      try {
        const probe = `
        const { readFileSync, writeFileSync } = require('node:fs')
        const tried = {}
        const trying = (what, act) => { try { act(); tried[what] = 'done' } catch (error) { tried[what] = error.code } }
        trying('read', () => readFileSync('/etc/hostname'))
        trying('write', () => writeFileSync('${join(folder, 'x')}', ''))
        trying('start', () => require('node:child_process').execFileSync('true'))
        console.log(JSON.stringify(tried))`
        const flags = command.arguments.slice(0, -1)
        const tried: unknown = JSON.parse(await run(command.program, [...flags, '--eval', probe]))
        expect(tried).toEqual({
          read: 'ERR_ACCESS_DENIED',
          write: 'ERR_ACCESS_DENIED',
          start: 'ERR_ACCESS_DENIED',
        })
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  )
})
