import {
  bothStart,
  copula,
  goalStart,
  indicatorStart,
  labelInside,
  objectiveStart,
  otherStart,
  planTitle,
  severalStart,
} from './ru/frame-words.ts'
import type { Line } from './stream.ts'

type List = 'goals' | 'objectives' | 'indicators'

export interface Items {
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly indicators: readonly string[]
  readonly rest: readonly Line[]
}

/** The lists behind «Цель …», «Задачи …», «Показатели …», item by item, without their marks. */
export function readItems(lines: readonly Line[]): Items {
  const found: Record<List, string[]> = { goals: [], objectives: [], indicators: [] }
  const rest: Line[] = []
  let open: List | null = null
  let marked = false
  for (const line of lines.flatMap(atLabels)) {
    const begins = bothStart.test(line.text) ? null : listOf(line.text)
    if (begins !== null) {
      open = begins
      marked = false
      const inline = inlineItems(line.text)
      found[open].push(...inline)
      // A goal that ends its own sentence is whole; a list goes on below a colon.
      if (inline.length > 0 && /[.]$/u.test(line.text) && begins === 'goals') open = null
      continue
    }
    if (open === null || endsList(line, found[open], marked)) {
      open = null
      rest.push(line)
      continue
    }
    const list: string[] = found[open]
    const item = bare(line.text)
    if (isMarked(line)) marked = true
    const last = list.at(-1)
    if (last !== undefined && !isMarked(line) && /^\p{Ll}/u.test(line.text) && !/[;.]$/u.test(last)) {
      list[list.length - 1] = `${last} ${item}`
    } else list.push(item)
  }
  return { ...found, rest }
}

/** «Целью … является …. Основными задачами являются: …» in one paragraph: each label begins a line. */
function atLabels(numbered: Line): readonly Line[] {
  const line = withoutNumber(numbered)
  if (listOf(line.text) === null) return [line]
  return line.text
    .split(labelInside)
    .map((text, i) => (i === 0 ? { ...line, text } : { ...line, text, label: null }))
}

/** «1. Цель: …», «3. Срок реализации: …»: the number is of the preamble's points and no list's. */
function withoutNumber(line: Line): Line {
  const text = line.text.replace(/^\d{1,2}[.)]\s*(?=\p{Lu}[^:]{2,80}:)/u, '')
  if (text === line.text && line.label === null) return line
  const labelled = /^[^:]{2,80}:/u.test(text) && (listOf(text) !== null || otherStart.test(text))
  return labelled ? { ...line, text, label: null } : line
}

function listOf(text: string): List | null {
  if (goalStart.test(text)) return 'goals'
  if (objectiveStart.test(text)) return 'objectives'
  return indicatorStart.test(text) && /:/u.test(text) ? 'indicators' : null
}

function isMarked(line: Line): boolean {
  return line.label !== null || /^(?:[-–—•·▪]|\d{1,2}[.)]|\p{L}\))\s*/u.test(line.text)
}

function bare(text: string): string {
  return text.replace(/^(?:(?:[-–—•·▪]|\d{1,2}[.)]|\p{L}\))\s*)+/u, '').trim()
}

function endsList(line: Line, items: readonly string[], marked: boolean): boolean {
  if (isMarked(line)) return false
  if (line.heading || planTitle.test(line.text) || otherStart.test(line.text)) return true
  const last = items.at(-1)
  if (last === undefined) return false
  if (/^\p{Ll}/u.test(line.text)) return false
  return marked || /[.]$/u.test(last) || !/[;,]$/u.test(last)
}

/** What follows the label on its own line: nothing behind a bare colon, one goal, or a numbered list. */
function inlineItems(text: string): readonly string[] {
  const label = copula.exec(text)
  if (label === null || label[0].length >= text.length) return []
  const said = text.slice(label[0].length).trim()
  if (said === '') return []
  const numbered = said.split(/(?:^|[;.,]\s*|\s)(?=\d{1,2}\)\s*\p{L})/u).map((part) => part.trim())
  const parts =
    numbered.length > 1 ? numbered : said.split(severalStart.test(text) ? /(?<=;)\s+/u : /;\s+(?=[-–—•])/u)
  return parts.map(bare).filter((part) => part !== '')
}
