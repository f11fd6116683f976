/** A bullet as plain text: signs of symbol fonts, which lie in the private area of Unicode, become «•». */
export function bulletSign(text: string): string | null {
  const sign = text.trim()
  if (sign === '') return null
  const code = sign.codePointAt(0) ?? 0
  // Courier's letter «o» is Word's hollow bullet.
  return (code >= 0xe000 && code <= 0xf8ff) || sign === 'o' ? '•' : sign
}
