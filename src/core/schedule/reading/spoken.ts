import { type Cursor, peek } from './cursor.ts'

/** The words from here on in their normal form, marks as themselves: what the patterns of free phrases are held against. */
export function normsFrom(cursor: Cursor): readonly string[] {
  const norms: string[] = []
  for (let ahead = 0; ; ahead += 1) {
    const token = peek(cursor, ahead)
    if (token === undefined) return norms
    if (token.kind === 'word') norms.push(token.norm)
    else norms.push(cursor.text.slice(token.start, token.end).toLowerCase().replaceAll(' ', '') || '-')
  }
}
