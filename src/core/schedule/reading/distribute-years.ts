import type { BoundSpan, Span } from '../schedule.ts'
import type { Piece } from './piece.ts'
import { inYears } from './set-years.ts'

type YearsPiece = Extract<Piece, { is: 'years' }>

interface Distributed {
  readonly items: readonly BoundSpan[]
  /** The years that belong to no date. */
  readonly years: readonly YearsPiece[]
}

/**
 * «2022 год: апрель, май», «апрель, май; в 2022–2024 годах»: years that stand by themselves beside dates without years are
 * theirs. Between a semicolon's sides nothing is lent. Null where it is open whose they are.
 */
export function distributeYears(pieces: readonly Piece[]): Distributed | null {
  if (!pieces.some((piece) => piece.is === 'years')) {
    return { items: pieces.flatMap((piece) => (piece.is === 'dated' ? piece.items : [])), years: [] }
  }
  const items: BoundSpan[] = []
  const left: YearsPiece[] = []
  for (const group of groupsOf(pieces)) {
    const dated = group.flatMap((piece) => (piece.is === 'dated' ? piece.items : []))
    const years = group.filter((piece) => piece.is === 'years')
    const yearless = dated.filter(({ span }) => span.from.year === null && span.from.unit !== 'plan')
    if (years.length === 0 || yearless.length === 0) {
      if (years.length > 0 && dated.length > 0) return null
      items.push(...dated)
      left.push(...years)
      continue
    }
    const [one, ...others] = years
    if (one === undefined || others.length > 0 || yearless.length < dated.length) return null
    for (const item of dated) {
      const spans = inYears(item.span, {
        years: yearsOf(one.spans),
        school: isSchool(one.spans),
        ranged: one.ranged,
      })
      if (spans === null) return null
      items.push(...spans.map((span) => ({ bound: item.bound, span })))
    }
  }
  return { items, years: left }
}

function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.is === 'barrier') groups.push([])
    else groups.at(-1)?.push(piece)
  }
  return groups
}

function isSchool(spans: readonly Span[]): boolean {
  return spans.some(({ from }) => from.unit === 'school-year')
}

function yearsOf(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ from, to }) => {
    if (from.year === null) return []
    const first = from.year
    return Array.from({ length: (to?.year ?? first) - first + 1 }, (_, index) => first + index)
  })
}
