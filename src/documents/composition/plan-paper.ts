import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import type { PaperRow, WrittenPaper } from '../writers/written-paper.ts'
import { paperWords } from './ru/plan-paper.ts'

/** A plan as far as its paper shows it. */
export interface PrintedPlan {
  readonly title: string
  readonly organisation: string
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly today: CivilDate
  /** «приказ от 19.01.2026 № 41»; null: nothing is known of it. */
  readonly act: string | null
  readonly issuer: string | null
  readonly sections: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
  }[]
  readonly measures: readonly PrintedMeasure[]
}

interface PrintedMeasure {
  readonly number: string | null
  readonly sectionId: string | null
  readonly title: string
  readonly result: string | null
  readonly assignments: readonly PrintedAssignment[]
}

interface PrintedAssignment {
  readonly due: string | null
  readonly responsible: string | null
  readonly tasks: readonly PrintedTask[]
}

interface PrintedTask {
  readonly doneOn: CivilDate | null
  readonly organisations: number
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

/** A plan in the layout of a road map, with what is done of it by today in the last column. */
export function composePlanPaper(plan: PrintedPlan): WrittenPaper {
  return {
    title: plan.title,
    above: plan.act === null ? [] : [paperWords.approved, ...present(plan.issuer), plan.act],
    below: [plan.organisation, paperWords.period(plan.start, plan.end), paperWords.asOf(plan.today)],
    columns: [
      { heading: paperWords.number, parts: 5 },
      { heading: paperWords.measure, parts: 30 },
      { heading: paperWords.result, parts: 20 },
      { heading: paperWords.due, parts: 15 },
      { heading: paperWords.responsible, parts: 15 },
      { heading: paperWords.mark, parts: 15 },
    ],
    rows: rowsOf(plan),
    pageWords: [paperWords.page, paperWords.of],
  }
}

/** Measures come in the order of the document, so a section begins where the first of its measures stands. */
function rowsOf({ sections, measures }: PrintedPlan): readonly PaperRow[] {
  const rows: PaperRow[] = []
  let current: string | null = null
  for (const measure of measures) {
    const section = sections.find(({ id }) => id === measure.sectionId)
    if (section !== undefined && section.id !== current) {
      rows.push({ line: [...present(section.number), section.title].join('. ') })
    }
    current = measure.sectionId
    rows.push(...measureRows(measure))
  }
  return rows
}

function measureRows({ number, title, result, assignments }: PrintedMeasure): readonly PaperRow[] {
  const own = [[number ?? ''], [title], paragraphs(result)]
  if (assignments.length === 0) return [{ cells: [...own, [''], [''], ['']] }]
  return assignments.map(({ due, responsible, tasks }, index) => ({
    cells: [
      ...(index === 0 ? own : own.map(() => null)),
      paragraphs(due),
      paragraphs(responsible),
      [paperWords.done(countsOf(tasks), onlyDay(tasks))],
    ],
  }))
}

function countsOf(tasks: readonly PrintedTask[]): PrintedTask['counts'] {
  const all: Partial<Record<Standing, number>> = {}
  for (const { counts } of tasks)
    for (const [standing, count] of Object.entries(counts))
      all[standing as Standing] = (all[standing as Standing] ?? 0) + count
  return all
}

/** The day on which the only task was done. */
function onlyDay(tasks: readonly PrintedTask[]): CivilDate | null {
  const [only] = tasks
  return tasks.length === 1 && only?.organisations === 1 ? only.doneOn : null
}

function present(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}

function paragraphs(text: string | null): readonly string[] {
  return (text ?? '').split('\n')
}
