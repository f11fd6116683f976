import { approvalMark, otherStart, tableNote } from './ru/frame-words.ts'
import { sectionWord, wordThenNumber } from './ru/section-words.ts'
import type { Line } from './stream.ts'

/** The lines between two tables of one plan that head the second: stages, directions; notes and page numbers are not. */
export function headingsAmong(lines: readonly Line[]): readonly Line[] {
  const headings: Line[] = []
  for (const line of lines) {
    const last = headings.at(-1)
    if (last !== undefined && /^[\p{Ll}(«]/u.test(line.text) && line.label === null) {
      headings[headings.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    } else if (isHeading(line)) headings.push(withLabel(line))
  }
  return headings
}

/** The first stage's heading, right in front of the first table. */
export function leadHeadings(lines: readonly Line[]): readonly Line[] {
  let from = lines.length
  while (from > 0) {
    const line = lines[from - 1]
    if (
      line === undefined ||
      line.text.length > 250 ||
      /[;,:]$/u.test(line.text) ||
      (otherStart.test(line.text) && !wordThenNumber.test(line.text))
    )
      break
    if (!sectionWord.test(line.text) && !(from === lines.length && opensNumbering(line))) break
    from--
  }
  return lines.slice(from).map(withLabel)
}

/** «1. Работа с кадрами», «I. Кадры» right above the table: the first of the numbered headings. */
function opensNumbering(line: Line): boolean {
  return (
    line.text.length <= 160 && /^(?:1|I)[.)]\s?\p{Lu}/u.test(withLabel(line).text) && !/\.$/u.test(line.text)
  )
}

function isHeading(line: Line): boolean {
  const { text } = line
  if (tableNote.test(text) || approvalMark.test(text) || text.length > 320) return false
  if (line.heading || line.bold || sectionWord.test(text)) return true
  if (otherStart.test(text)) return false
  return (
    text.length <= 200 && !/[;,]$/u.test(text) && /^[\p{Lu}\d«]/u.test(text) && text.split('. ').length < 4
  )
}

/** An automatic number belongs to the heading: «1.» «Организационные мероприятия». */
function withLabel(line: Line): Line {
  return line.label !== null && /^[\dIVX]+[.)]?$/u.test(line.label)
    ? { ...line, text: `${line.label.replace(/[.)]$/u, '')}. ${line.text}` }
    : line
}
