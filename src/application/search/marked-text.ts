import { markEnd, markStart } from '#store/search/found.ts'

/** A text in pieces, of which some are what was looked for. */
export type Marked = readonly { readonly text: string; readonly marked: boolean }[]

/**
 * The text as it was written, marked where its folded twin is. The twin has as many signs; where it does not (a few letters of
 * other languages grow when folded) nothing is marked.
 */
export function markedText(text: string, twin: string): Marked {
  const written = text.normalize('NFC')
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  let marked = false
  for (const piece of twin.split(new RegExp(`([${markStart}${markEnd}])`, 'u'))) {
    if (piece === markStart) marked = true
    else if (piece === markEnd) marked = false
    else if (piece !== '') {
      pieces.push({ text: written.slice(at, at + piece.length), marked })
      at += piece.length
    }
  }
  return at === written.length ? pieces : [{ text: written, marked: false }]
}

const before = 60
const most = 220
const gap = '…'

/** As much of a long text as shows the first of its marks among other words. */
export function cutOut(pieces: Marked): Marked {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= most) return pieces
  const first = pieces.findIndex(({ marked }) => marked)
  const start = pieces.slice(0, first).reduce((sum, { text }) => sum + text.length, 0)
  const whole = pieces.map(({ text }) => text).join('')
  const from = start <= before ? 0 : wordAfter(whole, start - before)
  const to = from + most >= length ? length : wordBefore(whole, from + most)
  const cut: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { text, marked } of pieces) {
    const shown = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (shown !== '') cut.push({ text: shown, marked })
    at += text.length
  }
  return [
    ...(from > 0 ? [{ text: gap, marked: false }] : []),
    ...cut,
    ...(to < length ? [{ text: gap, marked: false }] : []),
  ]
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 || space - at > before ? at : space + 1
}

function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return at - space > before ? at : space
}
