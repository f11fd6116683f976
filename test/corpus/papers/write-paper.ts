import type {
  GoldAct,
  GoldAssignment,
  GoldFinding,
  GoldMeasure,
  GoldSection,
  GoldTarget,
} from '../../support/score/gold-shape.ts'
import { scheduleOf } from '../schedule-notation.ts'
import type { ActPiece, Layout, Paper, PaperLook, Piece, PlanPiece } from './paper.ts'

/** The short notation that papers are written in. */

export function paper(
  name: string,
  pieces: readonly Piece[],
  look: PaperLook = {},
  findings: readonly GoldFinding[] = [],
): Paper {
  return { name, pieces, findings, look }
}

export function finding(code: string, measure: string | null, text: string, plan = 0): GoldFinding {
  return { code, plan, measure, text }
}

export function lines(...texts: readonly string[]): Piece {
  return { kind: 'lines', lines: texts }
}

interface ActWords {
  readonly kind: string
  readonly letterhead: readonly string[]
  readonly word: string
  readonly number: string
  /** The date, as a day and as written. */
  readonly on: string
  readonly date: string
  readonly place?: string
  readonly dateline?: ActPiece['dateline']
  readonly title: readonly string[]
  /** «приказ | 12-од | 2021-01-01». */
  readonly basis?: readonly string[]
  readonly preamble: readonly string[]
  readonly order: string
  /** «2.1 | Утвердить …». */
  readonly clauses: readonly string[]
  readonly automatic?: boolean
  readonly signatory: readonly [position: string, name: string]
}

export function act(words: ActWords): ActPiece {
  const gold: GoldAct = {
    kind: words.kind,
    issuer: words.letterhead.join(' '),
    number: words.number,
    date: words.on,
    place: words.place ?? null,
    title: words.title.join(' '),
    basis: (words.basis ?? []).map((text) => {
      const [kind = '', number, date] = cut(text)
      return { kind, number: number ?? null, date: date ?? null }
    }),
    clauses: words.clauses.map((text) => {
      const [number = '', ...rest] = text.split(' | ')
      return { number: number.trim(), text: rest.join(' | ').trim() }
    }),
    signatory: { position: words.signatory[0], name: words.signatory[1] },
  }
  const { letterhead, word, title, date, preamble, order } = words
  return {
    kind: 'act',
    act: gold,
    letterhead,
    word,
    title,
    date,
    dateline: words.dateline ?? 'tabs',
    preamble,
    order,
    automatic: words.automatic ?? false,
  }
}

interface PlanWords {
  readonly mark?: readonly string[]
  readonly title: readonly string[]
  readonly level: 'region' | 'municipality' | 'school'
  readonly period: readonly [start: string, end: string | null]
  readonly preamble?: readonly string[]
  readonly goals?: readonly string[]
  readonly objectives?: readonly string[]
  readonly targets?: readonly GoldTarget[]
  /**
   * A line each. «# number | title | start | end | heading as written» is a section, «& | due | responsible» a further
   * term of the measure above, the others are «number | title | due | responsible | result | audience».
   */
  readonly rows: string
  /** What each term means, and which parties each responsible cell names; one post without commas names itself. */
  readonly terms: Readonly<Record<string, string>>
  readonly parties?: Readonly<Record<string, string>>
  readonly layout: Layout
  readonly notes?: readonly string[]
}

export function plan(words: PlanWords): PlanPiece {
  const sections: GoldSection[] = []
  const headings: string[] = []
  const measures: (GoldMeasure & { assignments: GoldAssignment[] })[] = []
  for (const row of words.rows.trim().split('\n')) {
    const fields = cut(row.replace(/^\s*[#&]/u, ''))
    if (row.trimStart().startsWith('#')) {
      const [number = null, title = '', start = null, end = null, heading] = fields
      sections.push({ number, title, start, end })
      headings.push(heading ?? (number === null ? title : `${number}. ${title}`))
    } else if (row.trimStart().startsWith('&')) {
      const [, due, responsible] = fields
      measures.at(-1)?.assignments.push(assignment(due, responsible, words))
    } else {
      const [number = null, title = '', due, responsible, result = null, audience = null] = fields
      const section = sections.length === 0 ? null : sections.length - 1
      const assignments = [assignment(due, responsible, words)]
      measures.push({ number, section, title, result, audience, assignments })
    }
  }
  const { level, goals = [], objectives = [], targets = [], mark = [], preamble = [], notes = [] } = words
  const [start, end] = words.period
  return {
    kind: 'plan',
    plan: {
      title: words.title.join(' '),
      level,
      period: { start, end },
      goals,
      objectives,
      targets,
      sections,
      measures,
    },
    mark,
    title: words.title,
    preamble,
    headings,
    layout: words.layout,
    notes,
  }
}

function assignment(
  due: string | undefined,
  responsible: string | undefined,
  words: PlanWords,
): GoldAssignment {
  const meaning = due === undefined ? 'n' : words.terms[due]
  if (meaning === undefined) throw new Error(`what does the term mean: ${due}`)
  return {
    due: due ?? null,
    responsible: responsible ?? null,
    parties: responsible === undefined ? [] : partiesOf(responsible, words.parties ?? {}),
    schedule: scheduleOf(meaning),
  }
}

function partiesOf(responsible: string, known: Readonly<Record<string, string>>): readonly string[] {
  const named = known[responsible]
  if (named !== undefined) return named.split(';').map((party) => party.trim())
  if (/[,;/]|\sи\s|совместно/u.test(responsible)) throw new Error(`which parties are these: ${responsible}`)
  // A single post is itself; what begins with an abbreviation or a name keeps its capital.
  const [first = ''] = responsible.split(' ')
  const proper = /^\p{Lu}[\p{Lu}\d.-]+$/u.test(first)
  return [proper ? responsible : responsible.slice(0, 1).toLowerCase() + responsible.slice(1)]
}

function cut(text: string): readonly (string | undefined)[] {
  return text.split(' | ').map((part) => {
    const trimmed = part.trim().replace(/^\|\s*|\s*\|$/gu, '')
    return trimmed === '' || trimmed === '-' ? undefined : trimmed
  })
}
