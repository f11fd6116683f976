/** One letter begins half of all words; a number may be of one digit. */
export function isWorthAsking(text: string): boolean {
  return /[\p{L}\p{N}]{2}|\d/u.test(text)
}
