import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closingLine, sum, tallyOf } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'rostok-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(written: object): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(written))
  return path
}

const counts = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

test('the closing line names what was skipped only where something was', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

test('tallies add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

test('a good run is counted as its report says', () => {
  expect(tallyOf(report(counts), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
})

test('a file that could not be loaded is a failure, though it failed in no test', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(tallyOf(report({ ...counts, testResults }), 1).failed).toBe(1)
})

test('a run that fails is never counted as good', () => {
  expect(tallyOf(report(counts), 1).failed).toBe(1)
  expect(tallyOf(join(folder, 'absent.json'), 0).failed).toBe(1)
})
