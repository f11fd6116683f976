import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadOutcome } from '#documents/finding.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { sayReaderFinding, sayReaderRefusal } from '#documents/ru.ts'
import { prepare } from '../../../scripts/prepare.mjs'
import { documentFaults } from '../../support/document-faults.ts'
import { readMeasured } from '../../support/read-measured.ts'
import type { HostileFile } from './hostile-file.ts'
import { MARKUP_FILES } from './markup-files.ts'
import { OLD_OFFICE_FILES } from './old-office-files.ts'
import { NOT_PACKED, PACKAGE_FILES } from './package-files.ts'
import { PDF_FILES } from './pdf-files.ts'
import { SHEET_FILES } from './sheet-files.ts'
import { TEXT_FILES } from './text-files.ts'
import { WORD_FILES } from './word-files.ts'

const SECONDS = 10
const MEGABYTES = 300
const FILES: readonly HostileFile[] = [
  ...WORD_FILES,
  ...PACKAGE_FILES,
  ...NOT_PACKED,
  ...SHEET_FILES,
  ...OLD_OFFICE_FILES,
  ...MARKUP_FILES,
  ...TEXT_FILES,
  ...PDF_FILES,
]

describe('a hostile file, read as people have it: by the built program, in a process of its own', () => {
  beforeAll(() => prepare({ web: false }), 120_000)

  it.each(FILES.filter((file) => file.apart === true))('$what', async (file) => {
    const measured = await readMeasured(await file.bytes(), file.name ?? null)
    expectOutcome(file, measured.outcome)
    // It ends by itself, within what the system says that it took: nobody had to end it.
    expect(measured.peakMegabytes).toBeGreaterThan(0)
    expect(measured.peakMegabytes).toBeLessThan(MEGABYTES)
    expect(measured.cpuSeconds).toBeLessThan(SECONDS)
  })
})

describe('a hostile file that gives itself away', () => {
  it.each(FILES.filter((file) => file.apart !== true))('$what', async (file) => {
    expectOutcome(file, await readDocument(await file.bytes(), file.name ?? null))
  })
})

/** A refusal of the closed union, or a sound reading with its findings; either can be said in Russian. */
function expectOutcome({ expected }: HostileFile, outcome: ReadOutcome): void {
  if (!outcome.ok) {
    if (expected !== null) {
      expect(outcome.refusal.code).toBe('refusal' in expected ? expected.refusal : 'a reading')
    }
    expect(sayReaderRefusal(outcome.refusal)).toMatch(/^[А-Я].*\.$/s)
    return
  }
  const { blocks } = outcome.document
  const codes = outcome.findings.map((finding) => finding.code)
  expect({ blocks: blocks.length, findings: codes }).toMatchObject(expected ?? {})
  expect(documentFaults(outcome.document)).toEqual([])
  for (const finding of outcome.findings) expect(sayReaderFinding(finding)).toMatch(/^[А-Я].*\.$/s)
}
