import type { Chance } from './chance.ts'

const PIECES: readonly string[] = [
  ...[
    ';',
    ',',
    '\t',
    '|',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    ' ',
    '\u00a0',
    '\u0000',
    '\ufeff',
    '\u2028',
    '\u200b',
  ],
  ...[
    '=1+1',
    '+7',
    '-1',
    '@x',
    '\u001b',
    '\ufffe',
    '\u202e',
    '+----+',
    '─',
    '│',
    '1.',
    '1.1.1.',
    '- ',
    '• ',
    '–',
    '«',
    '\f',
  ],
]

/** Text, its separators, lines and their lengths changed; then perhaps written in another encoding. */
export function mutateText(text: string, chance: Chance): Uint8Array {
  let changed = text
  for (let left = chance.few(8); left > 0; left -= 1) changed = change(changed, chance)
  return encode(changed.slice(0, 2_000_000), chance)
}

function change(text: string, chance: Chance): string {
  const from = chance.below(text.length + 1)
  const to = Math.min(text.length, from + chance.few(400))
  const piece = chance.pick(PIECES)
  switch (chance.below(7)) {
    case 0:
      return text.slice(0, from) + text.slice(to)
    case 1:
      return text.slice(0, from) + piece + text.slice(from)
    case 2:
      return text.slice(0, from) + piece.repeat(chance.few(20_000)) + text.slice(from)
    case 3:
      return text.slice(0, to) + text.slice(from, to).repeat(chance.few(500)) + text.slice(to)
    case 4:
      return text.replaceAll(chance.pick(PIECES), piece)
    case 5: {
      const lines = text.split('\n')
      lines.splice(chance.below(lines.length), 0, chance.pick(lines), chance.pick(lines))
      return lines.join('\n')
    }
    default:
      return text.slice(from) + text.slice(0, from)
  }
}

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'ibm866',
  'koi8-r',
  'x-mac-cyrillic',
] as const

function encode(text: string, chance: Chance): Uint8Array {
  const encoding = chance.once(2) ? 'utf-8' : chance.pick(ENCODINGS)
  const mark = chance.once(3) ? '\ufeff' : ''
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(mark + text)
    case 'utf-16le':
      return Buffer.from(mark + text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(mark + text, 'utf16le').swap16()
    default:
      return oneByteEach(text, encoding)
  }
}

function oneByteEach(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const codes = new Map(Array.from(all, (sign, byte) => [sign, byte]))
  return Uint8Array.from(Array.from(text), (sign) => codes.get(sign) ?? 0x3f)
}
