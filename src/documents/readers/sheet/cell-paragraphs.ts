import type { Paragraph } from '../../document.ts'
import { BEGINS_ANEW } from './ru/sheet-words.ts'
import type { CellLook } from './sheet.ts'

/**
 * The text of a cell as paragraphs. A spreadsheet knows only one kind of line break: one before a capital, a dash or a
 * number parts paragraphs, another only breaks the line.
 */
export function cellParagraphs(text: string, look: CellLook, centred = look.centred): readonly Paragraph[] {
  if (!text.includes('\n')) return text.trim() === '' ? [] : [paragraphOf(text.trim(), look.bold, centred)]
  const parts: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    const written = line.trim()
    if (written === '') open = false
    else if (open && !BEGINS_ANEW.test(written)) parts[parts.length - 1] += `\n${written}`
    else {
      parts.push(written)
      open = true
    }
  }
  return parts.map((part) => paragraphOf(part, look.bold, centred))
}

export function paragraphOf(
  text: string,
  bold: boolean,
  centred: boolean,
  heading: number | null = null,
): Paragraph {
  return { kind: 'paragraph', text, heading, label: null, level: null, page: null, bold, centred }
}
