import { symbolSign } from '../docx/symbol-sign.ts'
import { CYRILLIC, codePageOfCharset, decodeBytes, isLatin, SYMBOL_CHARSET } from './code-pages.ts'
import { count, type Font, note, type RtfWalk, storyOf } from './rtf-walk.ts'

const FIRST_PRIVATE = 0xf000
const LAST_PRIVATE = 0xf0ff

/** A byte of text: it waits until its neighbours are there, for some code pages need two of them. */
export function addByte(walk: RtfWalk, byte: number): void {
  const { destination } = walk.state
  if (destination === 'skip' || destination === 'choice') return
  if (walk.passing > 0) {
    walk.passing -= 1
    return
  }
  walk.state.fresh = false
  walk.pending.push(byte)
}

/** Decodes what waits. To be called before anything changes that text depends on. */
export function flushText(walk: RtfWalk): void {
  if (walk.pending.length === 0) return
  const bytes = walk.pending
  walk.pending = []
  const font = walk.fonts.get(walk.state.font)
  if (font?.charset === SYMBOL_CHARSET && walk.state.destination !== 'fonts') {
    for (const byte of bytes) addCode(walk, byte < 0x80 ? byte : FIRST_PRIVATE + byte)
    return
  }
  addText(walk, decodeBytes(bytes, codePageFor(walk, font, bytes)))
}

function codePageFor(walk: RtfWalk, font: Font | undefined, bytes: readonly number[]): string {
  const codePage = font?.codePage ?? codePageOfCharset(font?.charset ?? null, walk.codePage)
  if (!isLatin(codePage) || !walk.cyrillic) return codePage
  if (bytes.some((byte) => byte >= 0xc0)) walk.guessed = true
  return CYRILLIC
}

/** A character by its code in Unicode; what stands for it in the code page follows and is passed over. */
export function addUnicode(walk: RtfWalk, number: number): void {
  flushText(walk)
  addCode(walk, number < 0 ? number + 0x10000 : number)
  walk.passing = walk.state.standIns
}

/** Codes of the private area are signs of symbol fonts. */
function addCode(walk: RtfWalk, code: number): void {
  if (code < FIRST_PRIVATE || code > LAST_PRIVATE || walk.state.destination !== 'text') {
    if (code > 0 && code <= 0x10ffff) addText(walk, String.fromCodePoint(code))
    return
  }
  const font = walk.fonts.get(walk.state.font)?.name ?? ''
  const sign = symbolSign(font, code.toString(16))
  if (sign === null) note(walk, 'characters-lost', font)
  else addText(walk, sign)
}

export function addText(walk: RtfWalk, text: string): void {
  const { state } = walk
  switch (state.destination) {
    case 'skip':
    case 'choice':
      return
    case 'fonts':
    case 'styles':
    case 'label':
      if (walk.collected.length < 1_000) walk.collected += text
      return
    case 'text':
      addToParagraph(walk, text)
  }
}

function addToParagraph(walk: RtfWalk, text: string): void {
  const { state } = walk
  const blank = text.trim() === ''
  const { open } = storyOf(walk)
  if (state.deleted || state.hidden) {
    if (blank) return
    open.hidden = true
    note(walk, state.deleted ? 'changes-accepted' : 'hidden-left-out', state.deleted ? '' : text)
    return
  }
  count(walk, 'characters', text.length)
  const room = walk.limits.paragraphCharacters - open.text.length
  if (text.length > room) open.cut = true
  open.text += text.length > room ? text.slice(0, Math.max(room, 0)) : text
  if (blank) return
  if (state.bold) open.bold = true
  else open.plain = true
}
