import { foldYo } from '../../party/ru/fold-yo.ts'

/** A title without what does not tell measures apart: case, «ё», spaces, signs. */
export function foldTitle(title: string): string {
  return foldYo(title.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters by which words are compared: endings change with their sentence. */
const stem = 5

/** 0 … 1: how many of their words two titles share. */
export function likeness(one: string, other: string): number {
  const [left, right] = [stems(one), stems(other)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return (2 * shared) / (left.size + right.size)
}

function stems(title: string): ReadonlySet<string> {
  return new Set(
    foldTitle(title)
      .split(' ')
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, stem)),
  )
}
