import { ReadingStopped } from '../package/reading-stopped.ts'
import { readPageMarks } from './page-marks.ts'
import { type PageText, textOfPage } from './page-text.ts'
import type { PDFDocumentProxy } from './pdf-engine.ts'
import type { PdfLimits } from './pdf-limits.ts'

/**
 * The text of all pages, one page after another, so that no more than one is ever held sign by sign.
 * @throws ReadingStopped where there is more than a document has, or no page can be had at all.
 */
export async function readPages(
  file: PDFDocumentProxy,
  limits: PdfLimits,
): Promise<{ readonly pages: readonly PageText[]; readonly unreadable: readonly number[] }> {
  if (file.numPages > limits.pages) throw new ReadingStopped('file/too-large', 'pages')
  const pages: PageText[] = []
  const unreadable: number[] = []
  let [operators, signs] = [0, 0]
  for (let page = 1; page <= file.numPages; page += 1) {
    const marked = await marksOf(file, page, limits)
    if (marked === null) {
      unreadable.push(page)
      continue
    }
    operators += marked.operators
    const text = textOfPage(page, marked.marks)
    signs += text.signs
    if (operators > limits.operators || signs > limits.signs)
      throw new ReadingStopped('file/too-large', 'signs')
    pages.push(text)
  }
  if (pages.length === 0) throw new ReadingStopped('file/damaged', 'pages')
  return { pages, unreadable }
}

/** Null: this page is broken, which says nothing of the others. */
async function marksOf(file: PDFDocumentProxy, number: number, limits: PdfLimits) {
  try {
    const page = await file.getPage(number)
    const marked = await readPageMarks(page, limits)
    page.cleanup()
    return marked
  } catch (error) {
    if (error instanceof ReadingStopped) throw error
    return null
  }
}
