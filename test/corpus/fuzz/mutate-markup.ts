import type { Chance } from './chance.ts'
import { EDGE_NUMBERS } from './mutate-bytes.ts'

const EDGE_WORDS: readonly string[] = [
  ...EDGE_NUMBERS.map(String),
  ...['', ' ', 'true', 'none', '__proto__', 'constructor', 'toString', 'NaN', 'Infinity', '1e999', '٣', '１'],
  ...['#REF!', 'A1', 'A0', 'XFD1048576', 'A1:XFD1048576', 'AAAAAAAAAA1', '../../x', 'file:///etc/hostname'],
  ...[
    '0'.repeat(400),
    'я'.repeat(2_000),
    '&#0;',
    '&#xD800;',
    '&#1114112;',
    '&nope;',
    '\u0000',
    '\ud800',
    '%',
  ],
]
const SPAN = /(?:span|repeated|Span|val|start|level|count|number|min|max|ref|\br)="?$/i
const LONGEST = 3_000_000

/** XML or HTML with its elements, attributes and texts changed; much of it stays well-formed. */
export function mutateMarkup(text: string, chance: Chance): string {
  const pieces = text.match(/<[^<>]*>|[^<]+|</g) ?? ['']
  for (let left = chance.few(6); left > 0; left -= 1) changePieces(pieces, chance)
  const changed = pieces.join('')
  return changed.length > LONGEST ? changed.slice(0, LONGEST) : changed
}

function changePieces(pieces: string[], chance: Chance): void {
  const at = chance.below(pieces.length)
  const piece = pieces[at] ?? ''
  switch (chance.below(14)) {
    case 0:
      pieces.splice(at, chance.few(8))
      return
    case 1:
      pieces.splice(at, 0, ...Array<string>(chance.few(500)).fill(piece))
      return
    case 2:
      pieces.splice(chance.below(pieces.length), 0, piece)
      return
    case 3: {
      const other = chance.below(pieces.length)
      pieces[at] = pieces[other] ?? ''
      pieces[other] = piece
      return
    }
    case 4: {
      const [start, end] = elementAt(pieces, at)
      pieces.splice(start, end - start)
      return
    }
    case 5: {
      const [start, end] = elementAt(pieces, at)
      const copy = pieces.slice(start, end).join('')
      const times = Math.min(chance.few(2_000), Math.ceil(200_000 / Math.max(1, copy.length)))
      pieces.splice(chance.once(2) ? end : chance.below(pieces.length), 0, copy.repeat(times))
      return
    }
    case 6:
      nest(pieces, at, chance)
      return
    case 7:
      pieces[at] = text(chance)
      return
    default:
      pieces[at] = piece.startsWith('<') ? changeTag(piece, pieces, chance) : changeText(piece, chance)
  }
}

/** From a start tag to behind its end tag; at least one piece. */
function elementAt(pieces: readonly string[], at: number): readonly [number, number] {
  const start = pieces.findIndex((piece, place) => place >= at && /^<[^/!?]/.test(piece))
  const tag = pieces[start]
  if (tag === undefined) return [at, at + 1]
  if (tag.endsWith('/>')) return [start, start + 1]
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  let open = 0
  for (let end = start; end < pieces.length; end += 1) {
    const piece = pieces[end] ?? ''
    if (!piece.startsWith('<') || piece.endsWith('/>')) continue
    const [, closing, other] = /^<(\/?)([^\s/>]+)/.exec(piece) ?? []
    if (other !== name) continue
    open += closing === '/' ? -1 : 1
    if (open === 0) return [start, end + 1]
  }
  return [start, start + 1]
}

/** The element inside copies of its own outer tags. */
function nest(pieces: string[], at: number, chance: Chance): void {
  const [start, end] = elementAt(pieces, at)
  if (end - start < 2) return
  const wide = chance.below(Math.min(6, Math.floor((end - start) / 2))) + 1
  const opening = pieces
    .slice(start, start + wide)
    .filter((piece) => /^<[^/!?]/.test(piece) && !piece.endsWith('/>'))
  const closing = opening.map((tag) => `</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ''}>`).reverse()
  const times = chance.few(400)
  pieces.splice(start, 0, opening.join('').repeat(times))
  pieces.splice(end + 1, 0, closing.join('').repeat(times))
}

function changeTag(tag: string, pieces: readonly string[], chance: Chance): string {
  const values = [...tag.matchAll(/="[^"]*"|='[^']*'|=[^\s"'>]+/g)]
  const likely = values.filter((match) => SPAN.test(tag.slice(0, match.index + 1)))
  switch (chance.below(values.length > 0 ? 7 : 3)) {
    case 0:
      return tag.replace(/^<\/?[^\s/>]+/, (name) => renamed(name, pieces, chance))
    case 1:
      return tag.replace(/\/?>$/, (end) => ` ${attribute(pieces, chance)}="${chance.pick(EDGE_WORDS)}"${end}`)
    case 2:
      return chance.pick([
        `${tag}<!--`,
        `${tag}<![CDATA[`,
        tag.slice(1),
        tag.slice(0, -1),
        tag.replace('/>', '>'),
      ])
    default: {
      const value = chance.pick(likely.length > 0 && !chance.once(3) ? likely : values)
      const word = chance.once(4) ? otherValue(pieces, chance) : chance.pick(EDGE_WORDS)
      return `${tag.slice(0, value.index)}="${word}"${tag.slice(value.index + value[0].length)}`
    }
  }
}

function renamed(name: string, pieces: readonly string[], chance: Chance): string {
  if (chance.once(8))
    return `<${chance.pick(['__proto__', 'constructor', 'a:b', 'script', 'x'.repeat(1_000)])}`
  return /^<\/?[^\s/>]+/.exec(chance.pick(pieces))?.[0] ?? name
}

function attribute(pieces: readonly string[], chance: Chance): string {
  return (
    /\s([^\s=/>]+)=/.exec(chance.pick(pieces))?.[1] ?? chance.pick(['rowspan', 'colspan', 'style', 'xmlns:w'])
  )
}

function otherValue(pieces: readonly string[], chance: Chance): string {
  return /="([^"]*)"/.exec(chance.pick(pieces))?.[1] ?? ''
}

function changeText(written: string, chance: Chance): string {
  const at = chance.below(written.length + 1)
  return written.slice(0, at) + text(chance) + written.slice(at + chance.few(8))
}

function text(chance: Chance): string {
  const word = chance.pick([
    ...EDGE_WORDS,
    'План мероприятий',
    '1.1.1.',
    'до 31 мая 2022 г.',
    '\n',
    '\t',
    '«',
    ' – ',
  ])
  return chance.once(6)
    ? word.repeat(Math.min(chance.few(20_000), Math.ceil(400_000 / (word.length + 1))))
    : word
}
