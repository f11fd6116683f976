import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toGoldShape } from '#cli/commands/to-gold-shape.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'

/** The five source documents and what a person found in them lie beside the project, not in it. */
const shared = resolve(import.meta.dirname, '../../../../shared')
const present = existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'tools/score-reading.mjs'))
const calendar = workingCalendarOf(startingWorkingYears)

interface Score {
  readonly rows: readonly {
    name: string
    gold: number
    found: number
    extra: number
    right: number
    of: number
  }[]
  readonly fields: Readonly<Record<string, { right: number; of: number }>>
  readonly score: number
  readonly lost: readonly string[]
}

async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const outcome = await readDocument(bytes, name)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document
}

async function scoreOf(change: (document: Document) => Promise<Document>): Promise<Score> {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'))
  const pairs: string[] = []
  for (const file of readdirSync(join(shared, 'seeds')).sort()) {
    const name = file.slice(0, 3)
    const document = await change(await documentOf(readFileSync(join(shared, 'seeds', file)), file))
    const reading = recognise(document)
    const shape = toGoldShape(reading, findFindings(reading, calendar), calendar, file)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(shape))
    pairs.push(join(shared, 'gold', `${name}.json`), join(folder, `${name}.json`))
  }
  const answer = execFileSync(process.execPath, [join(shared, 'tools/score-reading.mjs'), ...pairs, '--json'])
  return JSON.parse(answer.toString()) as Score
}

function expectAtLeast(score: Score, whole: number, document: number, field: number): void {
  for (const row of score.rows) {
    expect.soft({ name: row.name, missed: row.gold - row.found, invented: row.extra }).toEqual({
      name: row.name,
      missed: 0,
      invented: 0,
    })
    expect
      .soft(row.right / row.of, `${row.name}: ${score.lost.slice(0, 20).join('\n')}`)
      .toBeGreaterThanOrEqual(document)
  }
  for (const [name, { right, of }] of Object.entries(score.fields)) {
    if (of >= 5) expect.soft(right / of, `${name}: ${score.lost.join('\n')}`).toBeGreaterThanOrEqual(field)
  }
  expect(score.score).toBeGreaterThanOrEqual(whole)
}

describe.skipIf(!present)('the five source documents (skipped: ../shared is not there)', () => {
  it('as text', async () => {
    expectAtLeast(await scoreOf(async (document) => document), 0.97, 0.95, 0.9)
  })

  it('laid out as .docx tables', async () => {
    const laidOut = await scoreOf(async (document) =>
      documentOf(await layOutDocx(document.blocks), 'план.docx'),
    )
    expectAtLeast(laidOut, 0.95, 0.95, 0.9)
  })
})
