import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { Place } from './place.ts'
import type { AssignmentDraft, MeasureDraft, MeasureField, PlanDraft, Reading } from './plan-draft.ts'
import { impliedSection } from './ru/finding-words.ts'
import { termOf } from './term-of-assignment.ts'

/** What a careful clerk would send back, computed from the draft alone, in the order of the plans and their rows. */
export function findFindings(reading: Reading, calendar: WorkingCalendar): readonly Finding[] {
  return reading.plans.flatMap((plan, index) => planFindings(plan, index, calendar))
}

function planFindings(plan: PlanDraft, index: number, calendar: WorkingCalendar): readonly Finding[] {
  const findings: Finding[] = []
  if (plan.period === null) {
    findings.push({ code: 'period-missing', plan: index, measure: null, text: plan.title })
  }
  const missed = missedSection(plan, index)
  if (missed !== null) findings.push(missed)
  const repeated = repeatedNumbers(plan)
  const rowsSeen = new Set<number>()
  for (const measure of plan.measures) {
    const report = (code: FindingCode, text: string, field: MeasureField, assignment?: AssignmentDraft) => {
      const place = placeOf(measure, field, assignment)
      findings.push({
        code,
        plan: index,
        measure: measure.number,
        text,
        ...(measure.track === null ? {} : { track: measure.track }),
        measureKey: measure.key,
        ...(assignment === undefined ? {} : { assignmentKey: assignment.key }),
        field,
        ...(place === undefined ? {} : { place }),
      })
    }
    const firstOfRow = measure.row === null || !rowsSeen.has(measure.row)
    if (measure.row !== null) rowsSeen.add(measure.row)
    if (measure.number === null && plan.columns.includes('number') && firstOfRow) {
      report('number-missing', measure.title, 'number')
    }
    if (measure.number !== null && repeated.get(measure.number) === measure.key) {
      report('number-duplicated', measure.number, 'number')
    }
    if (measure.title.trim() === '') report('title-missing', measure.assignments[0]?.due ?? '', 'title')
    for (const assignment of measure.assignments) {
      if (noResponsible(plan, measure, assignment)) {
        report('responsible-missing', measure.title, 'responsible', assignment)
      }
    }
    for (const [code, assignment] of termFindings(plan, measure, calendar)) {
      report(code, code === 'due-missing' ? measure.title : (assignment.due ?? ''), 'due', assignment)
    }
    const [unsure] = measure.unsure ?? []
    if (unsure !== undefined) report('read-from-picture', measure.title, unsure)
  }
  return findings
}

function placeOf(
  measure: MeasureDraft,
  field: MeasureField,
  assignment?: AssignmentDraft,
): Place | undefined {
  const own = field === 'due' || field === 'responsible' ? assignment?.at[field] : undefined
  return own ?? measure.at[field] ?? measure.at.title
}

function noResponsible(plan: PlanDraft, measure: MeasureDraft, assignment: AssignmentDraft): boolean {
  if (measure.track !== null || !plan.columns.includes('responsible')) return false
  return !/[\p{L}\d]/u.test(assignment.responsible ?? '')
}

/** What is wrong with a measure's terms, each kind once. */
function termFindings(
  plan: PlanDraft,
  measure: MeasureDraft,
  calendar: WorkingCalendar,
): readonly (readonly [FindingCode, AssignmentDraft])[] {
  const found = new Map<FindingCode, AssignmentDraft>()
  const note = (code: FindingCode, assignment: AssignmentDraft) => {
    if (!found.has(code)) found.set(code, assignment)
  }
  for (const assignment of measure.assignments) {
    if (!/[\p{L}\d]/u.test(assignment.reading ?? assignment.due ?? '')) {
      if (plan.columns.includes('due')) note('due-missing', assignment)
      continue
    }
    const { parsed, expansion } = termOf(plan, measure, assignment, calendar)
    if (!parsed.understood) {
      note('due-not-understood', assignment)
      continue
    }
    if (parsed.mended) note('typo-in-due', assignment)
    if (expansion.ambiguous) note('due-ambiguous', assignment)
    if (expansion.outsidePeriod && plan.period !== null) note('due-outside-period', assignment)
  }
  return [...found]
}

/**
 * The first measure of each number that occurs again, by number. Numbers that begin anew at 1 in each section do not
 * count as repeated, nor does one merged cell over several rows.
 */
function repeatedNumbers(plan: PlanDraft): ReadonlyMap<string, string> {
  const first = new Map<string, MeasureDraft>()
  const repeated = new Map<string, string>()
  const anew = numberedAnew(plan)
  for (const measure of plan.measures) {
    if (measure.number === null) continue
    const key = anew ? `${measure.section ?? ''}/${measure.number}` : measure.number
    const before = first.get(key)
    if (before === undefined) first.set(key, measure)
    else if (!sameCell(before, measure) && !repeated.has(measure.number))
      repeated.set(measure.number, before.key)
  }
  return repeated
}

function sameCell(a: MeasureDraft, b: MeasureDraft): boolean {
  if (a.row !== null && a.row === b.row) return true
  const [x, y] = [a.at.number, b.at.number]
  return x !== undefined && y !== undefined && x.block === y.block && x.row === y.row && x.row !== undefined
}

/** Every section's measures are numbered from 1. */
function numberedAnew(plan: PlanDraft): boolean {
  if (plan.sections.length < 2) return false
  const firsts = new Map<string | null, string | null>()
  for (const measure of plan.measures) {
    if (!firsts.has(measure.section)) firsts.set(measure.section, measure.number)
  }
  return firsts.size > 1 && [...firsts.values()].every((number) => number === '1')
}

/**
 * Rows 1 to 4 before a heading «5. …:» are numbered at its level: their numbers imply no heading above them. The
 * level is the count of a number's parts; null where the headings give none.
 */
function levelOfHeadings(plan: PlanDraft): number | null {
  const taken = new Set(plan.measures.map((measure) => measure.number))
  const levels = new Set<number>()
  for (const { number, word } of plan.sections) {
    if (word !== undefined || number === null || !plainNumber.test(number) || taken.has(number)) return null
    levels.add(depthOf(number))
  }
  return levels.size === 1 ? ([...levels][0] ?? null) : null
}

const plainNumber = /^\d+(?:\.\d+)*$/u

function depthOf(number: string): number {
  return number.split('.').length
}

/** Measures that stand under no heading although others have one. */
function missedSection(plan: PlanDraft, index: number): Finding | null {
  const level = levelOfHeadings(plan)
  const orphan = plan.measures.find(
    ({ section, number }) =>
      section === null && (number === null || !plainNumber.test(number) || depthOf(number) !== level),
  )
  if (orphan === undefined || plan.measures.every((measure) => measure.section === null)) return null
  const word = plan.sections.find((section) => section.word !== undefined)?.word
  const place = orphan.at.title
  return {
    code: 'section-missing',
    plan: index,
    measure: null,
    text: impliedSection(word, /^\d+(?=\.\d)/u.exec(orphan.number ?? '')?.[0] ?? null),
    measureKey: orphan.key,
    ...(place === undefined ? {} : { place }),
  }
}
