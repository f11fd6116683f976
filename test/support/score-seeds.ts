import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { goldShapeOf } from './gold-shape-of.ts'
import type { GoldFile } from './score/gold-shape.ts'
import { scoreReading } from './score/score-reading.ts'

/** The five source documents and what a person found in them lie beside the project, not in it. */
const shared = resolve(import.meta.dirname, '../../../shared')
export const seedsPresent = existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'gold'))

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

/** What a person found in them, in the same order. */
export function seedGold(): readonly { readonly name: string; readonly gold: GoldFile }[] {
  const names = readdirSync(join(shared, 'gold')).filter((name) => /^\d+\.json$/.test(name))
  return names.sort().map((name) => ({
    name: name.replace('.json', ''),
    gold: JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as GoldFile,
  }))
}

/** Documents, in the order of the source documents, held against what a person found. */
export function scoreSeeds(documents: readonly Document[]): SeedScore {
  const scores = seedGold().map(({ name, gold }, index) => {
    const document = documents[index]
    if (document === undefined) throw new Error(`no document for ${name}`)
    return scoreReading(name, gold, goldShapeOf(document, name))
  })
  const right = scores.reduce((sum, score) => sum + score.right, 0)
  const of = scores.reduce((sum, score) => sum + score.of, 0)
  return {
    rows: scores.map(({ name, measures, right, of }) => ({ name, ...measures, right, of })),
    score: right / of,
    lost: scores.flatMap(({ tally }) => tally.lost),
  }
}
