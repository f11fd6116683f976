/** Names of heading styles as Word and LibreOffice write them, in English whatever the program's language, or in Russian. */
const HEADING = /^(?:heading|заголовок)\s*(\d)?$/i
const TITLE = /^(?:title|название|заглавие)$/i

/** The heading level that a style's name speaks of, 1–6; null where it speaks of none. */
export function headingByName(name: string): number | null {
  const folded = name.trim()
  if (TITLE.test(folded)) return 1
  const match = HEADING.exec(folded)
  if (match === null) return null
  const level = match[1] === undefined ? 1 : Number(match[1])
  return Math.min(Math.max(level, 1), 6)
}
