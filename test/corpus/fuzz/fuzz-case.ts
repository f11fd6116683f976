import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from '../../support/zip-of.ts'
import { type Chance, openChance } from './chance.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateCompound } from './mutate-compound.ts'
import { mutateMarkup } from './mutate-markup.ts'
import { mutatePdf } from './mutate-pdf.ts'
import { mutateRtf } from './mutate-rtf.ts'
import { mutateText } from './mutate-text.ts'
import { mutateZip } from './mutate-zip.ts'
import { packedPage, seedText, separated } from './seed-document.ts'

export const FUZZED = [
  'docx',
  'odt',
  'ods',
  'xlsx',
  'xls',
  'doc',
  'pdf',
  'rtf',
  'html',
  'mht',
  'csv',
  'txt',
  'zip',
] as const
export type Fuzzed = (typeof FUZZED)[number]

/** One changed file. */
export interface FuzzCase {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = join(import.meta.dirname, 'files')
const kept = readdirSync(folder).sort()
const ofFormat = (format: string) =>
  kept
    .filter((name) => name.endsWith(`.${format}`))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))))
const all = kept.map((name) => new Uint8Array(readFileSync(join(folder, name))))
const html = ofFormat('html')
const archive = zipOf([
  { name: 'план.docx', content: ofFormat('docx')[0] ?? '' },
  { name: 'папка/план.txt', content: seedText },
  { name: 'план.pdf', content: ofFormat('pdf')[0] ?? '' },
])
const SEEDS: Readonly<Record<Fuzzed, readonly Uint8Array[]>> = {
  docx: ofFormat('docx'),
  odt: ofFormat('odt'),
  ods: ofFormat('ods'),
  xlsx: ofFormat('xlsx'),
  xls: ofFormat('xls'),
  doc: ofFormat('doc'),
  pdf: ofFormat('pdf'),
  rtf: ofFormat('rtf'),
  html,
  mht: html.map((page) => packedPage(page)),
  csv: [Buffer.from(separated)],
  txt: [Buffer.from(seedText)],
  zip: [archive, zipOf([{ name: 'план.csv', content: separated }])],
}

/** The case of this number: the same each time. */
export function fuzzCase(format: Fuzzed, seed: number, number: number): FuzzCase {
  const chance = openChance(`${seed} ${format} ${number}`)
  const other = chance.pick(chance.once(3) ? all : SEEDS[format])
  const bytes = new Uint8Array(mutate(format, chance.pick(SEEDS[format]), other, chance))
  const named = chance.once(10) ? chance.pick(FUZZED) : format
  return { name: `план.${named}`, bytes }
}

function mutate(format: Fuzzed, bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  if (chance.once(8)) return mutateBytes(bytes, other, chance)
  switch (format) {
    case 'docx':
    case 'odt':
    case 'ods':
    case 'xlsx':
    case 'zip':
      return mutateZip(bytes, other, chance)
    case 'xls':
    case 'doc':
      return mutateCompound(bytes, other, chance)
    case 'pdf':
      return mutatePdf(bytes, other, chance)
    case 'rtf':
      return mutateRtf(bytes, chance)
    case 'html':
    case 'mht':
      return Buffer.from(mutateMarkup(Buffer.from(bytes).toString('utf8'), chance))
    case 'csv':
    case 'txt':
      return mutateText(Buffer.from(bytes).toString('utf8'), chance)
  }
}
