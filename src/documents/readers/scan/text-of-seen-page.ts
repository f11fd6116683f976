import { type PageText, textOfPage } from '../pdf/page-text.ts'
import { placeWords } from './place-words.ts'
import type { SeenPage } from './seen-page.ts'

/** A page of a scan in lines and tables, as if it had been printed into the file. */
export function textOfSeenPage({ page, box, horizontals, verticals, words }: SeenPage): PageText {
  const marks = { words: placeWords(words), horizontals, verticals, box, drawn: true, pictured: true }
  return textOfPage(page, marks)
}
