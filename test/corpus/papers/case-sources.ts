import { readdirSync } from 'node:fs'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import type { GoldFile } from '../../support/score/gold-shape.ts'
import type { CorpusCase } from '../reading/corpus-case.ts'
import type { Rendered } from './render-papers.ts'

/** The small cases of reading whose gold is whole: the same documents, in every format. */
export async function caseSources(): Promise<
  readonly { readonly name: string; readonly rendered: Rendered; readonly gold: GoldFile }[]
> {
  const folder = new URL('../reading/cases/', import.meta.url)
  const cases: CorpusCase[] = []
  for (const file of readdirSync(folder).sort()) {
    // The others say only what their test looks at.
    if (!file.startsWith('examined-')) continue
    const module = (await import(new URL(file, folder).href)) as Record<string, readonly CorpusCase[]>
    for (const exported of Object.values(module)) cases.push(...exported)
  }
  return cases.map(({ name, document, expected }) => {
    const { blocks } = typeof document === 'string' ? readPastedText(document) : document
    return { name, rendered: { blocks, sheets: [{ name: 'Лист1', blocks }], look: {} }, gold: expected }
  })
}
