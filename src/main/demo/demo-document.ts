import { readFile } from 'node:fs/promises'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/** What the demo's people did with one of its documents: the JSON beside it. */
export interface DemoDocument {
  /** Name of this JSON. */
  readonly key: string
  /** Lies beside this JSON. */
  readonly file: string
  /** As its sender called it. */
  readonly name: string
  /** Key of the demo's organisation that it belongs to. */
  readonly into: string
  /** Sign-in name of who brought it in. */
  readonly by: string
  /** The day on which that was. */
  readonly on: CivilDate
  /** The plan's period where the document names none. */
  readonly period?: { readonly start: CivilDate; readonly end: CivilDate }
  /** How the clerk settled a term: its words as they stand, and another in which they are read; null drops the words. */
  readonly settle: readonly { readonly due: string; readonly reading: string | null }[]
  /** False: it is left as a draft under way. */
  readonly enact: boolean
  /** The day on which its plan was laid on whom it means; left out: it is not. */
  readonly rollOut?: CivilDate
}

/** In the order in which they came in: a municipal plan rests on the region's. */
export const demoDocumentNames: readonly string[] = [
  'region',
  'municipality',
  'district',
  'school',
  'project',
]

export async function readDemoDocument(name: string): Promise<DemoDocument> {
  const text = await readFile(new URL(`documents/${name}.json`, import.meta.url), 'utf8')
  return { key: name, ...(JSON.parse(text) as Omit<DemoDocument, 'key'>) }
}
