import { type ZipPart, zipOf } from '../../support/zip-of.ts'
import type { Chance } from './chance.ts'
import { EDGE_NUMBERS, mutateBytes } from './mutate-bytes.ts'
import { mutateMarkup } from './mutate-markup.ts'
import { unzipParts } from './unzip-parts.ts'

const ODD_NAMES: readonly string[] = [
  ...[
    '../x',
    '/x',
    'a\\b',
    '',
    'a/',
    'x'.repeat(5_000),
    'a\u0000b',
    '__proto__',
    'WORD/DOCUMENT.XML',
    'C:/x',
    './a',
    'aux',
  ],
]
const XML = /\.(?:xml|rels)$|^mimetype$/

/** A zip taken apart, changed in and between its parts, and packed again, honestly or not. */
export function mutateZip(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const parts = [...unzipParts(bytes)]
  for (let left = chance.few(4); left > 0; left -= 1) {
    if (chance.below(4) > 0) changeContent(parts, other, chance)
    else changeParts(parts, other, chance)
  }
  const packed = zipOf(parts)
  return chance.once(12) ? mutateBytes(packed, other, chance) : packed
}

/** Mostly what is read; the largest part is likeliest the one that says most. */
function changeContent(parts: ZipPart[], other: Uint8Array, chance: Chance): void {
  if (parts.length === 0) return
  const markup = parts.filter(({ name }) => XML.test(name))
  const largest = markup.toSorted((one, two) => two.content.length - one.content.length)[0]
  const chosen =
    chance.once(2) && largest !== undefined ? largest : chance.pick(markup.length > 0 ? markup : parts)
  const content = Buffer.from(chosen.content)
  const changed =
    XML.test(chosen.name) && !chance.once(10)
      ? mutateMarkup(content.toString('utf8'), chance)
      : mutateBytes(content, other, chance)
  parts[parts.indexOf(chosen)] = { ...chosen, content: changed }
}

function changeParts(parts: ZipPart[], other: Uint8Array, chance: Chance): void {
  if (parts.length === 0) return
  const at = chance.below(parts.length)
  const part = parts[at] as ZipPart
  switch (chance.below(8)) {
    case 0:
      parts.splice(at, 1)
      return
    case 1:
      parts.push({ ...part, name: chance.once(2) ? part.name : chance.pick(ODD_NAMES) })
      return
    case 2:
      parts[at] = { ...part, name: chance.once(2) ? chance.pick(parts).name : chance.pick(ODD_NAMES) }
      return
    case 3:
      parts[at] = { ...part, claimedSize: Math.abs(Math.trunc(chance.pick(EDGE_NUMBERS))) % 0x100000000 }
      return
    case 4:
      parts[at] = { ...part, claimedSum: chance.below(0x7fffffff) }
      return
    case 5:
      parts[at] = chance.once(2) ? { ...part, encrypted: true } : { ...part, stored: part.stored !== true }
      return
    case 6:
      parts[at] = { ...part, content: chance.pick(parts).content }
      return
    default:
      parts.push({ name: chance.pick(['a.zip', 'a.docx', 'план.pdf', 'b/c/d.xlsx']), content: other })
  }
}
