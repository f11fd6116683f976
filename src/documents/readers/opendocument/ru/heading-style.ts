import { headingByName } from '../../docx/heading-name.ru.ts'

/** What titles, captions and lists of LibreOffice are all based on. */
const BARE = /^(?:heading|заголовок)$/i

/** The heading level that the name of an OpenDocument style speaks of, 1–6; null where it speaks of none. */
export function headingByStyle(name: string): number | null {
  return BARE.test(name.trim()) ? null : headingByName(name)
}
