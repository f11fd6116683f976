/**
 * Words as they are searched: case, «е» and «ё» tell nothing apart, and whatever is no letter or digit is a space. The database
 * folds what it keeps in the same way (`search_fold` of migration 0023); a test holds the two together.
 */
export function foldSearch(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, ' ')
    .replaceAll('ё', 'е')
}
