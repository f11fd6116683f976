import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingEntries } from '../../scripts/complete-lockfile.mjs'
import { projectRoot } from './source-files.ts'

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))

test('a fresh clone can be installed: no entry is missing (mend with scripts/complete-lockfile.mjs)', () => {
  expect([...missingEntries(lock).keys()]).toEqual([])
})

test('every package is pinned, and no address of a registry is kept', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  const loose = Object.entries(wanted).filter(
    ([, version]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+/.test(String(version)),
  )
  expect(loose).toEqual([])
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"http/)
})
