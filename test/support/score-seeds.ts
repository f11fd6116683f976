import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { toGoldShape } from '#cli/commands/to-gold-shape.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { recognise } from '#documents/recognition/recognise.ts'

/** The five source documents and what a person found in them lie beside the project, not in it. */
const shared = resolve(import.meta.dirname, '../../../shared')
export const seedsPresent =
  existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'tools/score-reading.mjs'))
const calendar = workingCalendarOf(startingWorkingYears)

export interface SeedScore {
  readonly rows: readonly {
    readonly name: string
    readonly gold: number
    readonly found: number
    readonly extra: number
    readonly right: number
    readonly of: number
  }[]
  readonly score: number
  readonly lost: readonly string[]
}

/** The source documents as their texts are read. */
export async function seedDocuments(): Promise<readonly Document[]> {
  const documents: Document[] = []
  for (const file of readdirSync(join(shared, 'seeds')).sort()) {
    documents.push(await documentOf(readFileSync(join(shared, 'seeds', file)), file))
  }
  return documents
}

export async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const outcome = await readDocument(bytes, name)
  if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`)
  return outcome.document
}

/** A document in the shape that `rostok read --json` prints. */
export function goldShapeOf(document: Document, source = ''): object {
  const reading = recognise(document)
  return toGoldShape(reading, findFindings(reading, calendar), calendar, source)
}

/** Documents, in the order of the source documents, held against what a person found. */
export function scoreSeeds(documents: readonly Document[]): SeedScore {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'))
  try {
    const golds = readdirSync(join(shared, 'gold')).filter((name) => /^\d+\.json$/.test(name))
    const pairs = golds.sort().flatMap((name, index) => {
      const document = documents[index]
      if (document === undefined) throw new Error(`no document for ${name}`)
      writeFileSync(join(folder, name), JSON.stringify(goldShapeOf(document, name)))
      return [join(shared, 'gold', name), join(folder, name)]
    })
    const tool = join(shared, 'tools/score-reading.mjs')
    return JSON.parse(execFileSync(process.execPath, [tool, ...pairs, '--json']).toString()) as SeedScore
  } finally {
    rmSync(folder, { recursive: true })
  }
}
