import { ReadingStopped } from '../package/reading-stopped.ts'
import type { Word } from './marks.ts'
import { type Matrix, matrixOf, multiply, scaleOf } from './matrix.ts'
import { OPS } from './operator-codes.ts'
import { addStrokes, type Strokes } from './path-strokes.ts'
import type { PdfLimits } from './pdf-limits.ts'
import {
  moveText,
  newPen,
  newTextPlace,
  type PageFont,
  type Pen,
  PLAIN_FONT,
  type TextState,
} from './text-state.ts'
import { type Glyph, makeWords } from './word-maker.ts'

/** What the library makes of a page: codes and, in step with them, arguments. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface DrawnPage {
  readonly words: readonly Word[]
  readonly strokes: Strokes
  readonly drawn: boolean
  /** Square points that pictures cover. */
  readonly pictured: number
}

/** Strokes wider than this (points) fill areas. */
const WIDEST_STROKE = 4
const DEEPEST = 1_000
const STROKED = new Set<number>([OPS.stroke, OPS.closeStroke])
const FILLED = new Set<number>([OPS.fill, OPS.eoFill])
const BOTH = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const PAINTED = new Set<number>([OPS.showText, OPS.shadingFill])
/** A picture that was not decoded leaves nothing but the place that was made for it: so many times a unit. */
const PICTURE = 20

/**
 * Goes through a page's operators once and keeps its words and straight strokes, in the page's own coordinates
 * (`start` leads there). PDF 32000-1, 8.4 and 9.
 * @throws ReadingStopped when there are more strokes or signs than a document has.
 */
export function walkOperators(
  operators: Operators,
  start: Matrix,
  fonts: ReadonlyMap<string, PageFont>,
  limits: PdfLimits,
): DrawnPage {
  const words: Word[] = []
  const strokes: Strokes = { horizontals: [], verticals: [] }
  const saved: Pen[] = []
  const marked: boolean[] = []
  let artifacts = 0
  let pen = newPen(start)
  let signs = 0
  let drawn = false
  let pictured = 0
  const place = newTextPlace()
  const setText = (change: Partial<TextState>) => {
    pen = { ...pen, text: { ...pen.text, ...change } }
  }
  const setFont = (name: unknown, size: unknown) =>
    setText({ font: fonts.get(String(name)) ?? PLAIN_FONT, size: numberOf(size) })
  const save = () => {
    if (saved.length < DEEPEST) saved.push(pen)
  }
  const restore = () => {
    pen = saved.pop() ?? pen
  }
  const mark = (artifact: boolean) => {
    marked.push(artifact)
    if (artifact) artifacts += 1
  }
  for (let i = 0; i < operators.fnArray.length; i += 1) {
    const code = operators.fnArray[i] ?? 0
    const args = listOf(operators.argsArray[i])
    if (PAINTED.has(code)) drawn = true
    switch (code) {
      case OPS.save:
        save()
        break
      case OPS.restore:
        restore()
        break
      case OPS.transform:
        pen = { ...pen, matrix: multiply(pen.matrix, matrixOf(args)) }
        if (scaleOf(matrixOf(args)) > PICTURE) {
          drawn = true
          pictured += scaleOf(pen.matrix) ** 2
        }
        break
      case OPS.paintFormXObjectBegin:
        save()
        if (args[0] != null) pen = { ...pen, matrix: multiply(pen.matrix, matrixOf(listOf(args[0]))) }
        break
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.setLineWidth:
        pen = { ...pen, lineWidth: numberOf(args[0]) }
        break
      case OPS.setGState:
        for (const [key, value] of listOf(args[0]).map(listOf)) {
          if (key === 'LW') pen = { ...pen, lineWidth: numberOf(value) }
          if (key === 'Font') setFont(listOf(value)[0], listOf(value)[1])
        }
        break
      case OPS.constructPath: {
        const path = listOf(args[1])[0]
        const kind = numberOf(args[0])
        const filled = FILLED.has(kind) || BOTH.has(kind)
        const wide = pen.lineWidth * scaleOf(pen.matrix) > WIDEST_STROKE
        const stroked = !wide && (STROKED.has(kind) || BOTH.has(kind))
        if (path instanceof Float32Array && (filled || stroked)) {
          addStrokes(strokes, path, pen.matrix, { stroked, filled })
          if (strokes.horizontals.length + strokes.verticals.length > limits.strokes * 20) {
            throw new ReadingStopped('file/too-large', 'strokes')
          }
        }
        break
      }
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        mark(args[0] === 'Artifact')
        break
      case OPS.endMarkedContent:
        if (marked.pop() === true) artifacts -= 1
        break
      case OPS.beginText:
        Object.assign(place, newTextPlace())
        break
      case OPS.setCharSpacing:
        setText({ charSpacing: numberOf(args[0]) })
        break
      case OPS.setWordSpacing:
        setText({ wordSpacing: numberOf(args[0]) })
        break
      case OPS.setHScale:
        setText({ stretch: numberOf(args[0]) / 100 })
        break
      case OPS.setLeading:
        setText({ leading: -numberOf(args[0]) })
        break
      case OPS.setTextRise:
        setText({ rise: numberOf(args[0]) })
        break
      case OPS.setTextRenderingMode:
        setText({ mode: numberOf(args[0]) })
        break
      case OPS.setFont:
        setFont(args[0], args[1])
        break
      case OPS.moveText:
        moveText(place, numberOf(args[0]), numberOf(args[1]))
        break
      case OPS.setLeadingMoveText:
        setText({ leading: numberOf(args[1]) })
        moveText(place, numberOf(args[0]), numberOf(args[1]))
        break
      case OPS.nextLine:
        moveText(place, 0, pen.text.leading)
        break
      case OPS.setTextMatrix:
        place.line = matrixOf(listOf(args[0]))
        place.along = 0
        break
      case OPS.showText: {
        const glyphs = listOf(args[0]) as readonly (Glyph | number)[]
        signs += glyphs.length
        if (signs > limits.signs) throw new ReadingStopped('file/too-large', 'signs')
        makeWords(glyphs.filter(isSign), pen, place, artifacts > 0, words)
        break
      }
      default:
    }
  }
  return { words, strokes, drawn, pictured }
}

function isSign(glyph: unknown): glyph is Glyph | number {
  if (typeof glyph === 'number') return Number.isFinite(glyph)
  return glyph !== null && typeof glyph === 'object' && typeof (glyph as Glyph).unicode === 'string'
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : []
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
