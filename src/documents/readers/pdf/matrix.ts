/** An affine map (x, y) → (ax + cy + e, bx + dy + f), as PDF writes it: [a, b, c, d, e, f]. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function matrixOf(numbers: ArrayLike<unknown> | null | undefined): Matrix {
  const [a, b, c, d, e, f] = Array.from(numbers ?? [], Number)
  const found = [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] as const
  return found.every(Number.isFinite) ? found : IDENTITY
}

/** How much longer things get, on the whole. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}
