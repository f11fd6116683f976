import type { ReaderFinding } from '../../finding.ts'
import { listPages } from '../pdf/list-pages.ts'
import type { SeenPage } from './seen-page.ts'

/** That pages were read from pictures, and on which of them nothing was seen. */
export function aboutPictures(seen: readonly SeenPage[]): readonly ReaderFinding[] {
  const read = seen.filter(({ words }) => words.length > 0)
  const blank = seen.filter(({ words }) => words.length === 0)
  return [...finding('read-from-pictures', read), ...finding('nothing-seen', blank)]
}

function finding(code: ReaderFinding['code'], pages: readonly SeenPage[]): readonly ReaderFinding[] {
  return pages.length === 0 ? [] : [{ code, text: listPages(pages.map(({ page }) => page)), place: null }]
}
