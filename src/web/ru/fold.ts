/** Text as it is searched: without case and without the difference of е and ё. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

/** The words of a search; every one of them must be found. */
export function searchWords(text: string): readonly string[] {
  const plain = fold(text).trim()
  return plain === '' ? [] : plain.split(/\s+/)
}
