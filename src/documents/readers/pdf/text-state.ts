import { IDENTITY, type Matrix, multiply } from './matrix.ts'

/** What a page's font is, as far as its letters' places and looks go. */
export interface PageFont {
  readonly bold: boolean
  /** From glyph space to text space; 0.001 for all but fonts drawn by hand. */
  readonly widthScale: number
}

export const PLAIN_FONT: PageFont = { bold: false, widthScale: 0.001 }

/** PDF 32000-1, 9.3: the parameters that stay from one text to the next. */
export interface TextState {
  readonly font: PageFont
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

/** What a page is drawn with at one moment; saved and restored as one value. */
export interface Pen {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly text: TextState
}

export function newPen(matrix: Matrix): Pen {
  return {
    matrix,
    lineWidth: 1,
    text: {
      font: PLAIN_FONT,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    },
  }
}

/** Where the next sign comes: the line's beginning and how far along it the text is. */
export interface TextPlace {
  line: Matrix
  along: number
}

export function newTextPlace(): TextPlace {
  return { line: IDENTITY, along: 0 }
}

export function moveText(place: TextPlace, x: number, y: number): void {
  place.line = multiply(place.line, [1, 0, 0, 1, x, y])
  place.along = 0
}
