import type { Place } from '#core/plan/place.ts'
import type { MeasureField } from '#core/plan/plan-draft.ts'
import { beginsTitle, titleLines } from './plan-frame.ts'
import { addHeading, addRow, type PlanState } from './plan-state.ts'
import type { Side, Slot } from './row-slots.ts'
import { romanPoint } from './ru/number-words.ts'
import { sectionWord } from './ru/section-words.ts'
import { audienceLabel, dueLabel, responsibleLabel, resultLabel, startsWithLabel } from './ru/term-words.ts'
import { isPeriodHeading } from './section-heading.ts'
import type { Line } from './stream.ts'
import { cutTail } from './term-and-party.ts'

/** A plan without a table: numbered points with «Срок: …», «Ответственный: …» behind or below them. */
export interface RunningPlan {
  /** The lines in front of the first point: title, goals, objectives. */
  readonly preamble: readonly Line[]
  readonly fill: (state: PlanState) => void
}

interface Point {
  readonly number: string | null
  readonly lines: readonly Line[]
}

const labels: readonly (readonly [RegExp, Exclude<MeasureField, 'number' | 'title'>])[] = [
  [dueLabel, 'due'],
  [responsibleLabel, 'responsible'],
  [resultLabel, 'result'],
  [audienceLabel, 'audience'],
]

/** null: fewer than two points have a term or a party of their own. */
export function readRunningPlan(lines: readonly Line[]): RunningPlan | null {
  const points = pointsOf(lines)
  const measured = points.filter((point) => isMeasure(point))
  const firstMeasure = measured[0]
  if (measured.length < 2 || firstMeasure === undefined) return null
  const title = titleLines(lines)
  let from = points.indexOf(firstMeasure)
  while (from > 0 && !startsIn(title, points[from - 1]) && headsPoints(points[from - 1], points[from])) from--
  const body = points.slice(from)
  const first = body[0]?.lines[0]
  if (first === undefined) return null
  return { preamble: lines.slice(0, lines.indexOf(first)), fill: (state) => fill(state, body) }
}

/** «Дорожная карта», «открытия центра …» below it: the second line looks like a heading and is none. */
function startsIn(title: readonly Line[], point: Point | undefined): boolean {
  const first = point?.lines[0]
  return first !== undefined && title.includes(first)
}

function numberOf(line: Line): string | null {
  const typed = /^(\d{1,3}(?:\.\d{1,3}){0,4})(?:[.)](?!\d)\s*|\s+(?=\p{Lu}))/u.exec(line.text)
  if (typed !== null) return typed[1] ?? null
  return /^(\d{1,3}(?:\.\d{1,3}){0,4})[.)]?$/u.exec(line.label ?? '')?.[1] ?? null
}

function withoutNumber(text: string): string {
  return text.replace(/^\d{1,3}(?:\.\d{1,3}){0,4}(?:[.)](?!\d)\s*|\s+(?=\p{Lu}))/u, '')
}

/** Each numbered or bulleted line with the lines that follow it; a heading is a point of its own. */
function pointsOf(lines: readonly Line[]): readonly Point[] {
  const points: { number: string | null; lines: Line[] }[] = []
  for (const line of lines) {
    const number = numberOf(line)
    const open = points.at(-1)
    // A month below a point that has no term yet is its term.
    const whole = open === undefined || open.number === null || isMeasure(open)
    const stage = whole && isPeriodHeading(line.text)
    const starts =
      number !== null ||
      romanPoint.test(line.text) ||
      stage ||
      isHeading(line) ||
      (line.label !== null && !startsWithLabel(line.text))
    if (open === undefined || starts) points.push({ number, lines: [line] })
    else open.lines.push(line)
  }
  return points
}

function isHeading(line: Line): boolean {
  if (line.text.length > 250 || startsWithLabel(line.text)) return false
  return (
    line.heading ||
    line.bold ||
    (sectionWord.test(line.text) && !/[.;,]$/u.test(line.text)) ||
    beginsTitle(line)
  )
}

function isMeasure(point: Point): boolean {
  const first = point.lines[0]
  if (first === undefined || startsWithLabel(first.text) || (point.number === null && first.label === null))
    return false
  if (point.lines.some((line) => dueLabel.test(line.text) || responsibleLabel.test(line.text))) return true
  return point.lines.length < 5 && cutTail(wordsOf(point)) !== null
}

function wordsOf(point: Point): string {
  return point.lines.map((line, i) => (i === 0 ? withoutNumber(line.text) : line.text)).join(' ')
}

/** «.» or «)» behind the number: headings and their points are told apart by it. */
function markOf(line: Line | undefined): string {
  return /^\d{1,3}(?:\.\d{1,3}){0,4}([.)])/u.exec(line?.label ?? line?.text ?? '')?.[1] ?? ''
}

/** «1. Организационные мероприятия» in front of «1.1. …», «Этап 2» in front of its points. */
function headsPoints(point: Point | undefined, next: Point | undefined): boolean {
  const line = point?.lines[0]
  if (point === undefined || line === undefined || point.lines.length > 1 || isMeasure(point)) return false
  if (beginsTitle(line)) return false
  if (point.number !== null && next?.number?.startsWith(`${point.number}.`) === true) return true
  if (point.number !== null) {
    const [own, below] = [markOf(line), markOf(next?.lines[0])]
    return own === '.' && below === ')' && next !== undefined && isMeasure(next)
  }
  return (
    isHeading(line) || isPeriodHeading(line.text) || sectionWord.test(line.text) || romanPoint.test(line.text)
  )
}

function fill(state: PlanState, points: readonly Point[]): void {
  state.columns.add('title')
  for (const [i, point] of points.entries()) {
    const first = point.lines[0]
    if (first === undefined) continue
    if (headsPoints(point, points[i + 1])) {
      const number =
        point.number === null || numberOf({ ...first, label: null }) !== null ? '' : `${point.number}. `
      addHeading(state, `${number}${first.text}`, first.at)
    } else if (isMeasure(point) || point.number !== null) addPoint(state, point, first)
  }
}

function addPoint(state: PlanState, point: Point, first: Line): void {
  const side = sideOf(point)
  for (const field of ['due', 'responsible', 'result', 'audience'] as const) {
    if (side[field] !== null) state.columns.add(field)
  }
  if (point.number !== null) state.columns.add('number')
  addRow(state, {
    kind: 'values',
    row: 0,
    at: first.at,
    number: point.number === null ? null : slot([point.number], first.at),
    section: null,
    sides: [side],
    extra: [],
  })
}

function slot(paragraphs: readonly string[], at: Place): Slot {
  return { text: paragraphs.join(' '), paragraphs, at, own: true }
}

/** The point's words up to the first label are its title; each label's words go on to the next one. */
function sideOf(point: Point): Side {
  const found: Record<'title' | Exclude<MeasureField, 'number' | 'title'>, string[]> = {
    title: [],
    due: [],
    responsible: [],
    result: [],
    audience: [],
  }
  const places = new Map<string, Place>()
  let open: keyof typeof found = 'title'
  for (const [i, line] of point.lines.entries()) {
    const text = i === 0 ? withoutNumber(line.text) : line.text
    for (const { field, words } of cutAtLabels(text, open)) {
      open = field
      if (words === '') continue
      found[field].push(words)
      if (!places.has(field)) places.set(field, line.at)
    }
  }
  const take = (field: keyof typeof found): Slot | null => {
    const at = places.get(field)
    const words =
      field === 'title' ? found.title : found[field].map((one) => one.replace(/[\s.;,)]+$/u, closing))
    return at === undefined ? null : slot(words, at)
  }
  const title = take('title')
  // «Создать группу – до 1 марта – директор», «… – до 1 марта, отв. директор».
  const tail = title === null || found.due.length > 0 ? null : cutTail(title.text)
  if (title !== null && tail !== null) {
    found.title = [tail.title]
    found.due = [tail.due]
    places.set('due', title.at)
    if (tail.responsible !== '' && found.responsible.length === 0) {
      found.responsible = [tail.responsible]
      places.set('responsible', title.at)
    }
  }
  return {
    track: null,
    title: take('title'),
    due: take('due'),
    responsible: take('responsible'),
    result: take('result'),
    audience: take('audience'),
  }
}

/** A closing bracket is kept where it closes one of the field's own, a dot where it ends initials. */
function closing(end: string, at: number, whole: string): string {
  const before = whole.slice(0, at)
  const opened = before.split('(').length > before.split(')').length
  if (opened && end.includes(')')) return ')'
  return /(?:^|[\s.])(?:\p{Lu}|\p{Ll}{1,2})$/u.test(before) && end.startsWith('.') ? '.' : ''
}

type Piece = { readonly field: 'title' | Exclude<MeasureField, 'number' | 'title'>; readonly words: string }

function cutAtLabels(text: string, open: Piece['field']): readonly Piece[] {
  const cuts: { from: number; to: number; field: Piece['field'] }[] = []
  for (const [pattern, field] of labels) {
    const match = pattern.exec(text)
    if (match !== null) cuts.push({ from: match.index, to: match.index + match[0].length, field })
  }
  cuts.sort((a, b) => a.from - b.from)
  const pieces: Piece[] = []
  const head = text
    .slice(0, cuts[0]?.from ?? text.length)
    .replace(cuts.length > 0 ? /[\s(–—-]+$/u : /\s+$/u, '')
  pieces.push({ field: open, words: head.trim() })
  for (const [i, cut] of cuts.entries()) {
    pieces.push({ field: cut.field, words: text.slice(cut.to, cuts[i + 1]?.from ?? text.length).trim() })
  }
  return pieces
}
