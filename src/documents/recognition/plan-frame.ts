import type { Place } from '#core/plan/place.ts'
import type { TargetDraft } from '#core/plan/plan-draft.ts'
import { readItems } from './goal-items.ts'
import {
  aboutPlan,
  amended,
  appendix,
  approvalMark,
  goalStart,
  goesOnCapital,
  objectiveStart,
  openEnd,
  otherStart,
  planTitle,
} from './ru/frame-words.ts'
import { sectionWord } from './ru/section-words.ts'
import type { Line } from './stream.ts'
import { targetsIn } from './targets.ts'

/** What stands in front of a plan's table: title, goals, objectives, measurable targets. */
export interface PlanFrame {
  readonly title: string
  readonly titleAt: Place | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  /** The mark of approval in front of the title, on one line; '' where there is none. */
  readonly approval: string
  /** Lines behind the title that are neither goals nor objectives. */
  readonly rest: readonly Line[]
  /** Lines in front of the title that are neither. */
  readonly passport: readonly Line[]
  /** Index of the first line of the title among the lines given; -1 where none was found. */
  readonly titleFrom: number
  /** The title says that it is a plan's; false: it is only the likeliest line, or none. */
  readonly named: boolean
}

/** Whether a line begins a plan's title. */
export function beginsTitle(line: Line): boolean {
  if (!planTitle.test(line.text) || line.text.length > 700) return false
  if (goalStart.test(line.text) || /:$/u.test(line.text)) return false
  return !isSentence(line.text)
}

/** «План разработан в соответствии с …»: a sentence about the plan. */
function isSentence(text: string): boolean {
  const outside = text.replace(/[«"][^»"]*[»"]/gu, '').slice(0, 160)
  return aboutPlan.test(outside) && /[.;]$/u.test(text)
}

export function readFrame(lines: readonly Line[]): PlanFrame {
  const titleFrom = titleStart(lines)
  const titleTo = titleFrom < 0 ? 0 : titleEnd(lines, titleFrom)
  const title = lines.slice(Math.max(0, titleFrom), titleTo).map((line) => line.text)
  const body = lines.slice(titleTo)
  const { rest, ...own } = readItems(body)
  // A programme's passport stands in front of the plan that carries it out.
  const { rest: passport, ...programme } = readItems(lines.slice(0, Math.max(0, titleFrom)))
  const said = own.goals.length + own.objectives.length + own.indicators.length > 0
  const { goals, objectives, indicators } = said ? own : programme
  return {
    title: title
      .join(' ')
      .replace(/^["«](.*)["»]$/u, (whole, inner: string) => (/[«»"]/u.test(inner) ? whole : inner)),
    titleAt: titleFrom < 0 ? null : (lines[titleFrom]?.at ?? null),
    goals,
    objectives,
    targets: [...goals, ...objectives, ...indicators].flatMap(targetsIn),
    approval: lines
      .slice(0, Math.max(0, titleFrom))
      .map((line) => line.text)
      .join(' '),
    rest,
    passport,
    titleFrom,
    named: lines.some(beginsTitle),
  }
}

/** The lines of the first title that says it is a plan's; none where no line does. */
export function titleLines(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex(beginsTitle)
  return from < 0 ? [] : lines.slice(from, titleEnd(lines, from))
}

/** The first line that begins a title; a bold or centred one is a title even in other words. */
function titleStart(lines: readonly Line[]): number {
  const named = lines.findIndex(beginsTitle)
  if (named >= 0) return named
  const looked = lines.findIndex(
    (line, i) =>
      (line.bold || line.centred || line.heading) &&
      !approvalMark.test(line.text) &&
      !goalStart.test(line.text) &&
      line.text.length > 20 &&
      !(i > 0 && appendix.test(lines[i - 1]?.text ?? '') && !line.bold),
  )
  if (looked >= 0) return looked
  // In plain text the title is the first line that is neither a mark of approval nor a goal.
  return lines.findIndex(
    ({ text, label }) =>
      label === null &&
      text.length > 20 &&
      text.length < 400 &&
      /^[\p{Lu}«"]/u.test(text) &&
      !/[.:;]$/u.test(text) &&
      ![approvalMark, goalStart, objectiveStart, otherStart, sectionWord].some((pattern) =>
        pattern.test(text),
      ),
  )
}

function titleEnd(lines: readonly Line[], from: number): number {
  let to = from + 1
  let title = lines[from]?.text ?? ''
  while (to < lines.length && to < from + 12) {
    const line = lines[to]
    if (line === undefined || !continuesTitle(title, lines[from], line)) break
    title = `${title} ${line.text}`
    to++
  }
  return to
}

function continuesTitle(title: string, first: Line | undefined, line: Line): boolean {
  const { text } = line
  if (line.label !== null || text.length > 400 || beginsTitle(line)) {
    return false
  }
  if (goalStart.test(text) || objectiveStart.test(text) || /:$/u.test(text)) return false
  if (amended.test(text) || otherStart.test(text) || isSentence(text) || approvalMark.test(text)) return false
  if (/^[\p{Ll}(«"]/u.test(text) || /^\d{4}/u.test(text)) return true
  // «План …» «– педагогов центров …» in the look of a title.
  if (/^[–—-]\s\p{Ll}/u.test(text) && (line.bold || line.centred) && sameLook(first, line)) return true
  if (openEnd.test(title)) return true
  if (sectionWord.test(text)) return false
  const capitals = text === text.toUpperCase() && title === title.toUpperCase()
  if (capitals) return true
  return goesOnCapital.test(text) && text.length < 160 && !/[.;]$/u.test(text) && sameLook(first, line)
}

function sameLook(first: Line | undefined, line: Line): boolean {
  return first === undefined || (!first.bold && !first.centred) || line.bold || line.centred
}
