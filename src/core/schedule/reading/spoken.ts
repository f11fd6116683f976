import type { Cursor } from './cursor.ts'
import type { Token } from './token.ts'

/** The words of a term in their normal form, marks as themselves: what the patterns of free phrases are held against. */
export interface Spoken {
  readonly norms: readonly string[]
  /** All of them parted by single blanks, and where in that each begins. */
  readonly line: string
  readonly starts: readonly number[]
}

/** The words from here on, one by one. */
export function normsFrom(cursor: Cursor): readonly string[] {
  return spokenOf(cursor).norms.slice(cursor.at)
}

/** The words from here on, parted by single blanks. */
export function spokenFrom(cursor: Cursor): string {
  const { line, starts } = spokenOf(cursor)
  return line.slice(starts[cursor.at] ?? line.length)
}

/** Few terms have free words, and those ask more than once. */
function spokenOf(cursor: Cursor): Spoken {
  cursor.spoken ??= speak(cursor)
  return cursor.spoken
}

function speak({ text, tokens }: Cursor): Spoken {
  const norms = tokens.map((token) => normOf(token, text))
  const starts: number[] = []
  let length = 0
  for (const norm of norms) {
    starts.push(length)
    length += norm.length + 1
  }
  return { norms, line: norms.join(' '), starts }
}

function normOf(token: Token, text: string): string {
  if (token.kind === 'word') return token.norm
  return text.slice(token.start, token.end).toLowerCase().replaceAll(' ', '') || '-'
}
