import type { Document } from '#documents/document.ts'
import type { GoldSchedule } from '../../support/score/gold-shape.ts'
import { scheduleOf } from '../schedule-notation.ts'
import type { CorpusCase } from './corpus-case.ts'

/** What must be read in a document, in a short notation: one line a measure, an act, a section. */

interface Assignment {
  readonly due: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly schedule: GoldSchedule
}

interface Measure {
  readonly number: string | null
  readonly section: number | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly track: string | null
  readonly row?: number
  readonly assignments: readonly Assignment[]
}

export interface Frame {
  readonly goals?: readonly string[]
  readonly objectives?: readonly string[]
  readonly targets?: readonly object[]
  /** «II | Кадры | 2022-01-01 | 2022-05-31». */
  readonly sections?: readonly string[]
}

export function examined(
  name: string,
  document: Document | string,
  documents: readonly object[],
  plans: readonly object[],
  findings: readonly object[] = [],
): CorpusCase {
  return { name, document, expected: { documents, plans, findings } }
}

export function plan(
  title: string,
  level: string,
  start: string,
  end: string | null,
  measures: string,
  frame: Frame = {},
): object {
  const { goals = [], objectives = [], targets = [], sections = [] } = frame
  return {
    title,
    level,
    period: { start, end },
    goals,
    objectives,
    targets,
    sections: sections.map((text) => {
      const [number, heading, from, to] = cut(text, '|')
      return { number: given(number), title: heading, start: given(from), end: given(to) }
    }),
    measures: measures.trim().split('\n').map(measure),
  }
}

/** Bases are «приказ|12|2021-01-01», clauses «2.1|Утвердить …», the signatory «Директор|И.И. Иванов». */
export function act(
  kind: string,
  issuer: string | null,
  number: string | null,
  date: string | null,
  place: string | null,
  title: string,
  bases: readonly string[],
  clauses: readonly string[],
  signatory: string,
): object {
  const [position, name] = cut(signatory, '|')
  return {
    kind,
    issuer,
    number,
    date,
    place,
    title,
    basis: bases.map((text) => {
      const [of, no, on] = cut(text, '|')
      return { kind: of, number: given(no), date: given(on) }
    }),
    clauses: clauses.map((text) => ({
      number: text.slice(0, text.indexOf('|')),
      text: text.slice(text.indexOf('|') + 1),
    })),
    signatory: { position, name },
  }
}

export function finding(code: string, measure: string | null, text: string, of = 0): object {
  return { code, plan: of, measure, text }
}

/** number | section | title | due | responsible | party; party | schedule | r=result | a=audience | t=side,row || … */
function measure(line: string): Measure {
  const [head = '', ...others] = line.split(' || ')
  const fields = cut(head, '|')
  const more = new Map(fields.slice(7).map((field) => [field.slice(0, 1), field.slice(2).trim()]))
  const [side, row] = (more.get('t') ?? '').split(',')
  const track = side === 'c' ? 'centre' : side === 'a' ? 'authority' : null
  const first = assignment(fields.slice(3, 7))
  const section = given(fields[1])
  return {
    number: given(fields[0]),
    section: section === null ? null : Number(section),
    title: fields[2] ?? '',
    result: more.get('r') ?? null,
    audience: more.get('a') ?? null,
    track,
    ...(row === undefined ? {} : { row: Number(row) }),
    assignments: [
      track === null ? first : { ...first, parties: [track === 'centre' ? 'центр' : 'МОУО'] },
      ...others.map((text) => assignment(cut(text, '|'))),
    ],
  }
}

function assignment([due, responsible, parties, schedule]: readonly string[]): Assignment {
  return {
    due: given(due),
    responsible: given(responsible),
    parties: given(parties) === null ? [] : cut(parties ?? '', ';'),
    schedule: scheduleOf(schedule ?? 'n'),
  }
}

function given(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text
}

function cut(text: string, at: string): readonly string[] {
  return text.split(at).map((part) => part.trim())
}
