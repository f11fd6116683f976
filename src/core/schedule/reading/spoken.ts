import { inFull } from '../ru/free-phrases.ts'
import type { Cursor, Spoken } from './cursor.ts'
import type { Token } from './token.ts'

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
  if (token.kind === 'word') return inFull.get(token.norm) ?? token.norm
  return text.slice(token.start, token.end).toLowerCase().replaceAll(' ', '') || '-'
}
