/** A word as the document's own words are held against each other: «ё» is written or not, any hyphen is one. */
export function foldWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е').replaceAll('\u2010', '-')
}
