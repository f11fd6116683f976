import type { ReadOutcome } from '../../finding.ts'
import { documentOfPages } from '../pdf/document-of-pages.ts'
import { aboutPictures } from './about-pictures.ts'
import type { SeenPage } from './seen-page.ts'
import { textOfSeenPage } from './text-of-seen-page.ts'

/**
 * A picture of a page, or of several, into the neutral Document.
 * @param seen its pages, as somebody has read them; null: nobody has yet
 */
export function readScan(seen: readonly SeenPage[] | null): ReadOutcome {
  if (seen === null) return { ok: false, refusal: { code: 'file/no-text-layer' }, pictures: [1] }
  const { blocks, findings } = documentOfPages(seen.map(textOfSeenPage))
  if (blocks.length === 0) return { ok: false, refusal: { code: 'file/no-text-seen' } }
  const pictures = seen.map(({ page }) => page)
  return { ok: true, document: { blocks, pictures }, findings: [...aboutPictures(seen), ...findings] }
}
