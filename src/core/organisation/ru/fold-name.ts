/**
 * A name as it is compared: case, «е» and «ё», kinds of quotation marks and dashes, and spaces tell nothing apart; «№ 5»
 * and «№5» neither.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»“”„"'‘’]/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s*№\s*/gu, ' №')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** For a store that compares by itself: the letters that become one another, as `translate` takes them. */
export const yo = ['ё', 'е'] as const
