import { readingPoint, type Turn, type Word } from './marks.ts'
import { type Matrix, multiply } from './matrix.ts'
import type { Pen, TextPlace } from './text-state.ts'

/** A sign as the library gives it: what it reads as, and its width in the font's own units. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** A gap of so many font heights without a blank ends a word; so does a step back. */
const GAP = 0.12
/** A gap that is none. */
const TOUCH = 0.06
const STEP_BACK = -0.3
/** Text drawn by more degrees off the upright is a watermark or an ornament. */
const SLANT = 6
const SMALLEST = 1.5
/** 9.3.6: filled and stroked, which is how a missing bold face is made up. */
const FILL_AND_STROKE = 2

interface OpenWord {
  text: string
  start: number
  end: number
  tied: boolean
}

/** Cuts the signs of one text operator into words, and moves the place behind them. */
export function makeWords(
  glyphs: readonly (Glyph | number)[],
  pen: Pen,
  place: TextPlace,
  artifact: boolean,
  words: Word[],
): void {
  const { font, size, charSpacing, wordSpacing, stretch, rise, mode } = pen.text
  const whole = multiply(pen.matrix, multiply(place.line, [stretch, 0, 0, 1, 0, rise]))
  const reading = readingOf(whole, size)
  let along = place.along
  let open: OpenWord | null = null
  let tied = false
  const close = () => {
    if (open !== null && reading !== null) {
      add(words, placed(open, whole, reading, font.bold || mode === FILL_AND_STROKE, artifact))
    }
    open = null
  }
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along -= (glyph * size) / 1000
      continue
    }
    const width = glyph.width * font.widthScale * size
    const blank = glyph.unicode.trim() === ''
    const was = open as OpenWord | null
    if (was !== null && (blank || along - was.end > GAP * size || along - was.end < STEP_BACK * size)) close()
    if (blank) tied = glyph.unicode === '\u00a0'
    else if (open === null) {
      open = { text: glyph.unicode, start: along, end: along + width, tied }
      tied = false
    } else {
      const on = open as OpenWord
      on.text += glyph.unicode
      on.end = Math.max(on.end, along + width)
    }
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    along += width + spacing
    // Letters set apart on purpose are still one word.
    if (open !== null && charSpacing > 0) (open as OpenWord).end = Math.max((open as OpenWord).end, along)
  }
  close()
  place.along = along
}

/** Some programs show a word letter by letter: what follows right behind the last word goes on with it. */
function add(words: Word[], word: Word): void {
  const last = words.at(-1)
  const gap = last === undefined ? Infinity : word.from - last.to
  const goesOn =
    last !== undefined &&
    !word.tied &&
    Math.abs(gap) < TOUCH * word.size &&
    Math.abs(word.base - last.base) < 0.01 * word.size &&
    last.turn === word.turn &&
    last.size === word.size &&
    last.bold === word.bold &&
    last.artifact === word.artifact
  if (goesOn)
    words[words.length - 1] = { ...last, text: last.text + word.text, to: Math.max(last.to, word.to) }
  else words.push(word)
}

interface Reading {
  readonly turn: Turn
  readonly size: number
}

/** How a text stands on the page; null where it is slanted, too small to be seen, or not there at all. */
function readingOf([a, b, c, d]: Matrix, size: number): Reading | null {
  const height = Math.hypot(c, d) * Math.abs(size)
  if (!Number.isFinite(height) || height < SMALLEST) return null
  const sign = size < 0 ? -1 : 1
  const degrees = (Math.atan2(-b * sign, a * sign) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - quarter * 90) > SLANT) return null
  return { turn: ((quarter + 4) % 4) as Turn, size: height }
}

function placed(
  word: OpenWord,
  whole: Matrix,
  { turn, size }: Reading,
  bold: boolean,
  artifact: boolean,
): Word {
  const at = (along: number) => readingPoint(turn, whole[0] * along + whole[4], whole[1] * along + whole[5])
  const [one, other] = [at(word.start), at(word.end)]
  return {
    text: word.text,
    from: Math.min(one.along, other.along),
    to: Math.max(one.along, other.along),
    base: one.across,
    size,
    turn,
    bold,
    tied: word.tied,
    artifact,
  }
}
