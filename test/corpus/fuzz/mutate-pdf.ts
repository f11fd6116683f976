import { deflateSync, inflateSync } from 'node:zlib'
import type { Chance } from './chance.ts'
import { EDGE_NUMBERS, mutateBytes } from './mutate-bytes.ts'

interface PdfObject {
  readonly number: string
  body: string
}

const OBJECT = /(\d+) (\d+) obj\b([\s\S]*?)endobj/g
const OPERATORS: readonly string[] = [
  ...[
    'q',
    'Q',
    'cm',
    're',
    'S',
    'f',
    'm',
    'l',
    'c',
    'h',
    'W n',
    'BT',
    'ET',
    'Tf',
    'Td',
    'Tm',
    'Tj',
    'TJ',
    'T*',
    'Tz',
    'TL',
    'Ts',
    'Tr',
  ],
  ...[
    '/F1',
    'Do',
    'BI',
    'ID',
    'EI',
    'sh',
    'gs',
    'scn',
    '[',
    ']',
    '<<',
    '>>',
    '(a)',
    '<0041>',
    'BMC',
    'EMC',
    'BX',
    'd0',
    'd1',
  ],
]
const NAMES: readonly string[] = [
  ...[
    '/Pages',
    '/Page',
    '/Kids',
    '/Parent',
    '/Count',
    '/Contents',
    '/Resources',
    '/Font',
    '/XObject',
    '/Type0',
    '/ToUnicode',
  ],
  ...[
    '/W',
    '/DW',
    '/FlateDecode',
    '/ASCIIHexDecode',
    '/LZWDecode',
    '/Predictor',
    '/Columns',
    '/Prev',
    '/Encrypt',
    '/OpenAction',
  ],
  ...[
    '/Launch',
    '/JavaScript',
    '/JS',
    '/URI',
    '/EmbeddedFiles',
    '/Rotate',
    '/MediaBox',
    '/UserUnit',
    '/Identity-H',
    '/ObjStm',
  ],
]

/** A .pdf taken apart into its objects, their values and drawing changed, and put together with a true or false list. */
export function mutatePdf(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const objects: PdfObject[] = [...text.matchAll(OBJECT)].map(([, number = '', , body = '']) => ({
    number,
    body,
  }))
  if (objects.length === 0) return mutateBytes(bytes, other, chance)
  for (let left = chance.few(6); left > 0; left -= 1) change(objects, chance)
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text)?.[1]
  const root = trailer ?? `<< /Root ${rootOf(objects)} 0 R /Size ${objects.length + 1} >>`
  return put(objects, chance.once(8) ? changeTokens(root, objects, chance) : root, chance)
}

function rootOf(objects: readonly PdfObject[]): string {
  return objects.find(({ body }) => /\/Type\s*\/Catalog/.test(body))?.number ?? '1'
}

function change(objects: PdfObject[], chance: Chance): void {
  const streams = objects.filter(({ body }) => /\bstream\r?\n/.test(body))
  const small = streams.filter(({ body }) => body.length < 8_000)
  const object = chance.once(2) && small.length > 0 ? chance.pick(small) : chance.pick(objects)
  switch (chance.below(10)) {
    case 0:
      objects.splice(objects.indexOf(object), 1)
      if (objects.length === 0) objects.push(object)
      return
    case 1:
      objects.push({ ...chance.pick(objects), number: object.number })
      return
    case 2:
      object.body = chance.pick(objects).body
      return
    default:
      object.body = changeBody(object.body, objects, chance)
  }
}

function changeBody(body: string, objects: readonly PdfObject[], chance: Chance): string {
  const parts = /^([\s\S]*?)\bstream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)
  if (parts === null) return changeTokens(body, objects, chance)
  const [, head = '', packed = ''] = parts
  if (chance.once(4)) return body.replace(head, () => changeTokens(head, objects, chance))
  const content = unpacked(head, packed)
  const changed = /[^\s\x20-\x7e]/.test(content.slice(0, 2_000))
    ? Buffer.from(mutateBytes(Buffer.from(content, 'latin1'), new Uint8Array([0]), chance)).toString('latin1')
    : changeTokens(content, objects, chance, OPERATORS)
  const repacked = chance.once(3)
  const written = repacked ? deflateSync(Buffer.from(changed, 'latin1')).toString('latin1') : changed
  const plain = head
    .replace(/\/Filter\s*(?:\/\w+|\[[^\]]*\])/, '')
    .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, '')
  const length = chance.once(8) ? chance.pick(EDGE_NUMBERS) : written.length
  const filter = repacked ? '/Filter /FlateDecode' : ''
  return `${plain.replace(/>>\s*$/, '')} /Length ${length} ${filter} >>\nstream\n${written}\nendstream\n`
}

function unpacked(head: string, packed: string): string {
  if (!/FlateDecode/.test(head)) return packed
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    return packed
  }
}

const TOKEN =
  /\/[\w.#+-]+|[-+]?\d+(?:\.\d+)?|\d+ \d+ R|<<|>>|[[\]]|\((?:[^()\\]|\\.)*\)|<[\da-fA-F]*>|[a-zA-Z*'"]+/g

function changeTokens(
  text: string,
  objects: readonly PdfObject[],
  chance: Chance,
  words: readonly string[] = NAMES,
): string {
  let changed = text
  for (let left = chance.few(8); left > 0; left -= 1) {
    const tokens = [...changed.matchAll(TOKEN)]
    if (tokens.length === 0) return changed
    const token = chance.pick(tokens)
    const end = token.index + token[0].length
    const replacement = tokenInstead(token[0], tokens, objects, chance, words)
    changed = changed.slice(0, token.index) + replacement + changed.slice(end)
  }
  return changed.slice(0, 1_000_000)
}

function tokenInstead(
  token: string,
  tokens: readonly RegExpMatchArray[],
  objects: readonly PdfObject[],
  chance: Chance,
  words: readonly string[],
): string {
  const isNumber = /^[-+\d.]+$/.test(token)
  switch (chance.below(8)) {
    case 0:
      return ''
    case 1:
      return `${token} ${chance.pick(words)} `
    case 2:
      return ` ${chance.pick(tokens)[0]} `
    case 3:
      return `${token} `.repeat(Math.min(chance.few(3_000), Math.ceil(100_000 / token.length)))
    case 4:
      return `${chance.pick(objects).number} 0 R`
    case 5:
      return chance.pick(['null', '[', ']', '<<', '>>', '(', ')', '<', '>', 'true', '%', '()', '[[[[', '/'])
    default:
      return isNumber
        ? ` ${chance.pick([...EDGE_NUMBERS, 1e38, -1e38, '1e9', '99999999999', '0.0000001'])} `
        : ` ${chance.pick(words)} `
  }
}

/** Sometimes the list of places is as the file had it: none of them true, and the reader has to look for itself. */
function put(objects: readonly PdfObject[], trailer: string, chance: Chance): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = new Map<string, number>()
  for (const { number, body } of objects) {
    places.set(number, text.length)
    text += `${number} 0 obj${body.startsWith('\n') || body.startsWith('\r') ? '' : '\n'}${body}endobj\n`
  }
  const start = text.length
  if (!chance.once(3)) {
    const lines = [...places].map(
      ([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
    )
    text += `xref\n0 1\n0000000000 65535 f \n${lines.join('')}`
  }
  text += `trailer\n${trailer}\nstartxref\n${chance.once(8) ? chance.pick(EDGE_NUMBERS) : start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
