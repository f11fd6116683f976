import { describe, expect, it } from 'vitest'
import { readApart } from '#confine/read-apart.ts'
import type { ReadOutcome } from '#documents/finding.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { sayReaderFinding, sayReaderRefusal } from '#documents/ru.ts'
import { HOSTILE_FILES, type HostileFile } from './hostile-files.ts'

const SECONDS = 10
const MEGABYTES = 300

describe.concurrent('a hostile file, in a process whose limits are kept from outside', {
  timeout: 60_000,
}, () => {
  it.each(HOSTILE_FILES.filter((file) => file.apart === true))('$what', async (file) => {
    const input = { bytes: file.bytes(), name: file.name }
    expectOutcome(file, await readApart(input, { seconds: SECONDS, megabytes: MEGABYTES }))
  })
})

describe('a hostile file that gives itself away', () => {
  it.each(HOSTILE_FILES.filter((file) => file.apart !== true))('$what', async (file) => {
    expectOutcome(file, await readDocument(file.bytes(), file.name))
  })
})

/** A refusal of the closed union, or a reading with its findings; either can be said in Russian. */
function expectOutcome({ expected }: HostileFile, outcome: ReadOutcome): void {
  if (!outcome.ok) {
    expect(outcome.refusal.code).toBe('refusal' in expected ? expected.refusal : 'a reading')
    expect(sayReaderRefusal(outcome.refusal)).toMatch(/\.$/)
    return
  }
  const codes = outcome.findings.map((finding) => finding.code)
  expect({ blocks: outcome.document.blocks.length, findings: codes }).toEqual(expected)
  for (const finding of outcome.findings) expect(sayReaderFinding(finding)).toMatch(/\.$/)
}
