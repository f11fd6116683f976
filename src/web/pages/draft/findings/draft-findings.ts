import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { findClauseFindings } from '#core/plan/find-clause-findings.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import { findTableFindings } from '#core/plan/find-table-findings.ts'
import type { Finding } from '#core/plan/finding.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { sayFinding } from '#core/plan/ru.ts'
import type { Spot } from '../place/spot.ts'

/** A finding ready to be listed: its sentence, and where it leads. */
export interface SaidFinding {
  readonly id: string
  readonly finding: Finding
  readonly sentence: string
  readonly spot: Spot
}

export function draftFindings(reading: Reading, calendar: WorkingCalendar): readonly SaidFinding[] {
  const found = [
    ...findTableFindings(reading),
    ...findClauseFindings(reading),
    ...findFindings(reading, calendar),
  ]
  return found.filter(isTold).map((finding) => {
    const { plan, code, measureKey = '', assignmentKey = '', field = '', text, place, clause } = finding
    return {
      id: [plan, code, place?.block ?? '', measureKey, assignmentKey, field, clause?.index ?? '', text].join(
        ' ',
      ),
      finding,
      sentence: sayFinding(finding, reading),
      spot: spotOf(reading, finding),
    }
  })
}

/** A row without a title says so itself; that its other fields are empty too is no news. */
function isTold({ code, text }: Finding): boolean {
  return text !== '' || !code.endsWith('-missing') || code === 'title-missing' || code === 'period-missing'
}

function spotOf(reading: Reading, finding: Finding): Spot {
  if (finding.code === 'columns-doubtful' || finding.code === 'table-unread')
    return { kind: 'table', at: finding.place ?? { block: 0 } }
  if (finding.clause !== undefined) {
    const { act, index } = finding.clause
    return { kind: 'clause', act, index }
  }
  const plan = reading.plans[finding.plan]
  const measure = plan?.measures.find((row) => row.key === finding.measureKey)
  if (measure === undefined)
    return { kind: 'plan', plan: finding.plan, field: finding.code === 'period-missing' ? 'period' : 'title' }
  const assignment = finding.assignmentKey ?? measure.assignments[0]?.key ?? ''
  return { kind: 'cell', measure: measure.key, assignment, field: finding.field ?? 'title' }
}

/** Sentences by row of the table, `field<TAB>sentence` a line: a string, so that a row knows when it is the same. */
export function findingMarks(findings: readonly SaidFinding[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  for (const { spot, sentence } of findings) {
    if (spot.kind !== 'cell') continue
    const before = marks.get(spot.assignment)
    const line = `${spot.field}\t${sentence}`
    marks.set(spot.assignment, before === undefined ? line : `${before}\n${line}`)
  }
  return marks
}
