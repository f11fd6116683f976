import type { Rule } from './marks.ts'
import type { Matrix } from './matrix.ts'

/** Straight strokes of a page, as they were drawn: a line of a table may come in many pieces. */
export interface Strokes {
  readonly horizontals: Rule[]
  readonly verticals: Rule[]
}

/** How the library writes a path: a code, then so many numbers. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** Points off the straight that a stroke may run and still be a rule. */
const STRAIGHT = 1
/** A filled shape so thin is a line. */
const THICKEST = 3.6
/** A line must be so much longer than it is thick; dots of a dotted line are none longer than thick. */
const SLENDER = 3

/** Takes the rules of one path: its straight strokes, or its thin shapes where it is filled. */
export function addStrokes(
  strokes: Strokes,
  path: ArrayLike<number>,
  matrix: Matrix,
  painted: { readonly stroked: boolean; readonly filled: boolean },
): void {
  const corners: number[] = []
  const shapeDone = () => {
    if (painted.filled) addShape(strokes, corners)
    if (painted.stroked) addSegments(strokes, corners)
    corners.length = 0
  }
  const add = (place: number) => {
    const x = path[place] ?? 0
    const y = path[place + 1] ?? 0
    corners.push(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
  }
  for (let place = 0; place < path.length; ) {
    const code = path[place]
    place += 1
    if (code === MOVE || code === LINE) {
      if (code === MOVE) shapeDone()
      add(place)
      place += 2
    } else if (code === CURVE || code === QUADRATIC) {
      const numbers = code === CURVE ? 6 : 4
      // Rounded corners belong to no rule; what goes on behind one starts anew.
      if (painted.stroked) addSegments(strokes, corners)
      if (!painted.filled) corners.length = 0
      add(place + numbers - 2)
      place += numbers
    } else if (code === CLOSE) {
      if (corners.length > 4) corners.push(corners[0] ?? 0, corners[1] ?? 0)
    } else break
  }
  shapeDone()
}

function addSegments(strokes: Strokes, corners: readonly number[]): void {
  for (let i = 0; i + 3 < corners.length; i += 2) {
    const [x1, y1] = [corners[i] ?? 0, corners[i + 1] ?? 0]
    const [x2, y2] = [corners[i + 2] ?? 0, corners[i + 3] ?? 0]
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)]
    if (height <= STRAIGHT && width > height * SLENDER) {
      strokes.horizontals.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    } else if (width <= STRAIGHT && height > width * SLENDER) {
      strokes.verticals.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
    }
  }
}

/** A filled shape is a rule when the box around it is thin; a dot may be a piece of a dotted one, lying or standing. */
function addShape(strokes: Strokes, corners: readonly number[]): void {
  if (corners.length < 6) return
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < corners.length; i += 2) {
    const [x, y] = [corners[i] ?? 0, corners[i + 1] ?? 0]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [width, height] = [right - left, bottom - top]
  const dot = width <= THICKEST && height <= THICKEST
  if (height <= THICKEST && (dot || width > height * SLENDER)) {
    strokes.horizontals.push({ at: (top + bottom) / 2, from: left, to: right })
  }
  if (width <= THICKEST && (dot || height > width * SLENDER)) {
    strokes.verticals.push({ at: (left + right) / 2, from: top, to: bottom })
  }
}
