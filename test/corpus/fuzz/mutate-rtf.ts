import type { Chance } from './chance.ts'
import { EDGE_NUMBERS } from './mutate-bytes.ts'

/** What rich text is made of, where tables, lists and text that is left out go. */
export const RTF_WORDS: readonly string[] = [
  ...[
    '{',
    '}',
    '\\par',
    '\\pard',
    '\\intbl',
    '\\itap2',
    '\\cell',
    '\\row',
    '\\nestcell',
    '\\nestrow',
    '\\trowd',
    '\\cellx900',
    '\\cellx2000',
  ],
  ...[
    '\\clvmgf',
    '\\clvmrg',
    '\\clmgf',
    '\\clmrg',
    '{\\*\\nesttableprops',
    '{\\shptxt',
    '{\\listtext 1.}',
    '{\\fonttbl',
  ],
  ...[
    '{\\stylesheet',
    '{\\upr',
    '\\f1',
    '\\u1055?',
    "\\'cf",
    ' a',
    '\\deleted',
    '\\v',
    '\\plain',
    '\\bin2 ',
    '{\\*\\ud',
    '\\trleft300',
    '\\page',
  ],
  ...[
    '{\\object\\objdata 0105',
    '{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/hostname"}{\\fldrslt x}}',
    '\\uc',
    '\\ls',
    '\\ilvl',
  ],
]

/** Rich text with its control words, their numbers and its groups changed. */
export function mutateRtf(bytes: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const pieces = text.match(/\\[a-zA-Z]+-?\d* ?|\\'[0-9a-fA-F]{2}|\\[\s\S]|[{}]|[^\\{}]+/g) ?? ['']
  for (let left = chance.few(8); left > 0; left -= 1) change(pieces, chance)
  return Buffer.from(pieces.join('').slice(0, 2_000_000), 'latin1')
}

function change(pieces: string[], chance: Chance): void {
  const at = chance.below(pieces.length)
  const piece = pieces[at] ?? ''
  switch (chance.below(8)) {
    case 0:
      pieces.splice(at, chance.few(16))
      return
    case 1:
      pieces.splice(at, 0, chance.pick(RTF_WORDS))
      return
    case 2: {
      const copy = pieces.slice(at, at + chance.few(60)).join('')
      pieces.splice(at, 0, copy.repeat(Math.min(chance.few(2_000), Math.ceil(200_000 / (copy.length + 1)))))
      return
    }
    case 3:
      pieces.splice(chance.below(pieces.length), 0, piece)
      return
    case 4:
      pieces.splice(at, 0, chance.pick(RTF_WORDS).repeat(chance.few(3_000)))
      return
    default: {
      const words = pieces.flatMap((one, place) => (/^\\[a-zA-Z]+/.test(one) ? [place] : []))
      if (words.length === 0) return
      const place = chance.pick(words)
      const name = /^\\[a-zA-Z]+/.exec(pieces[place] ?? '')?.[0] ?? ''
      pieces[place] = `${name}${chance.once(6) ? '' : Math.trunc(chance.pick(EDGE_NUMBERS))} `
    }
  }
}
