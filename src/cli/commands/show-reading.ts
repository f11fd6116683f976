import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Finding } from '#core/plan/finding.ts'
import type { MeasureDraft, PlanDraft, Reading } from '#core/plan/plan-draft.ts'
import { sayFinding } from '#core/plan/ru.ts'
import { termOf } from '#core/plan/term-of-assignment.ts'
import { layOutTable, wrapWords } from './lay-out-table.ts'
import {
  actLine,
  findingsHeading,
  goalLines,
  noFindingsText,
  noSectionText,
  planLines,
  sayWindows,
  tableHeadings,
} from './ru/read-words.ts'

/** A reading as lines for people, no wider than the terminal. */
export function showReading(
  reading: Reading,
  findings: readonly Finding[],
  calendar: WorkingCalendar,
  width: number,
): readonly string[] {
  const lines: string[] = []
  for (const act of reading.acts) lines.push(...wrapWords(actLine(act), width), '')
  for (const [index, plan] of reading.plans.entries()) {
    for (const line of [...planLines(plan), ...goalLines(plan)]) lines.push(...wrapWords(line, width))
    lines.push('', ...planTable(plan, calendar, width), '')
    const own = findings.filter((finding) => finding.plan === index)
    if (own.length === 0) lines.push(noFindingsText)
    else {
      lines.push(`${findingsHeading} (${own.length}):`)
      for (const finding of own)
        lines.push(...layOutTable([[finding.measure ?? '–', sayFinding(finding, reading)]], width).flat())
    }
    lines.push('')
  }
  while (lines.at(-1) === '') lines.pop()
  return lines
}

function planTable(plan: PlanDraft, calendar: WorkingCalendar, width: number): readonly string[] {
  const { number, title, due, dates, responsible } = tableHeadings
  const head = [number, title, due, dates, responsible]
  const rows: (readonly string[])[] = [head]
  const headings = new Map<number, string>()
  let section: string | null | undefined
  for (const measure of plan.measures) {
    if (measure.section !== section && plan.sections.length > 0)
      headings.set(rows.length, headingOf(plan, measure))
    section = measure.section
    for (const [i, assignment] of measure.assignments.entries()) {
      const { expansion } = termOf(plan, measure, assignment, calendar)
      rows.push([
        i === 0 ? (measure.number ?? '') : '',
        i === 0 ? measure.title : '',
        assignment.due ?? '',
        sayWindows(expansion.windows) || (expansion.authority ?? expansion.event ?? ''),
        assignment.parties.join(', '),
      ])
    }
  }
  const lines: string[] = []
  const whole = layOutTable(rows, width)
  for (const [i, laid] of whole.entries()) {
    const heading = headings.get(i)
    if (heading !== undefined) lines.push('', ...wrapWords(heading, width))
    lines.push(...laid)
    if (i === 0) lines.push('─'.repeat(Math.min(width, Math.max(...laid.map((line) => line.length)))))
  }
  return lines
}

function headingOf(plan: PlanDraft, measure: MeasureDraft): string {
  const found = plan.sections.find((one) => one.key === measure.section)
  if (found === undefined) return noSectionText
  return [found.word, found.number, found.title]
    .filter((part) => part !== undefined && part !== null)
    .join(' ')
}
