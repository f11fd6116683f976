import type { MeasureView, PlanView } from '#contract/plan.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { assignmentStanding, measureStanding, nextDue } from '../../components/measure/assignment-standing.ts'
import { fold, searchWords } from '../../ru/fold.ts'
import type { PlanSearch } from './plan-search.ts'

type Section = PlanView['sections'][number]

/** Measures that stand together: those of a section, or all of them where the rows are sorted. */
export interface MeasureGroup {
  readonly section: Section | null
  readonly measures: readonly MeasureView[]
}

/** The value in the address that stands for measures outside of every section. */
const outside = 'outside'

/** The part of the address that says which measures are left, and how they are sorted. */
type MeasureFilter = {
  readonly [Name in keyof Pick<PlanSearch, 'text' | 'standing' | 'section' | 'responsible' | 'sort'>]:
    | string
    | undefined
}

/** The measures that the filters leave, by section in the plan's own order; sorted, they stand in one group. */
export function measureGroups(plan: PlanView, search: MeasureFilter): readonly MeasureGroup[] {
  const left = plan.measures.filter((measure) => matches(measure, search))
  const sorted = sortedBy(left, search.sort)
  if (sorted !== null) return [{ section: null, measures: sorted }]
  const groups: MeasureGroup[] = []
  const loose = left.filter((measure) => sectionOf(plan, measure) === null)
  if (loose.length > 0) groups.push({ section: null, measures: loose })
  for (const section of plan.sections) {
    const measures = left.filter((measure) => measure.sectionId === section.id)
    if (measures.length > 0) groups.push({ section, measures })
  }
  return groups
}

function sectionOf(plan: PlanView, measure: MeasureView): Section | null {
  return plan.sections.find((section) => section.id === measure.sectionId) ?? null
}

function matches(measure: MeasureView, search: MeasureFilter): boolean {
  const standings = search.standing?.split(',') ?? []
  if (search.section === outside && measure.sectionId !== null) return false
  if (search.section !== undefined && search.section !== outside && measure.sectionId !== search.section)
    return false
  if (search.responsible !== undefined && !partiesOf(measure).includes(search.responsible)) return false
  if (standings.length > 0 && !standingsOf(measure).some((standing) => standings.includes(standing)))
    return false
  const wanted = searchWords(search.text ?? '')
  if (wanted.length === 0) return true
  const text = textOf(measure)
  return wanted.every((word) => text.includes(word))
}

function textOf(measure: MeasureView): string {
  const assigned = measure.assignments.map(({ due, responsible }) => `${due ?? ''} ${responsible ?? ''}`)
  return fold([measure.number, measure.title, measure.result, measure.audience, ...assigned].join(' '))
}

function standingsOf(measure: MeasureView): readonly Standing[] {
  return measure.assignments.map(assignmentStanding)
}

/** Who is named for a measure: the parties told apart, or the words as written where they were not. */
function partiesOf(measure: MeasureView): readonly string[] {
  return measure.assignments.flatMap(({ parties, responsible }) => {
    if (parties.length > 0) return parties
    return responsible === null ? [] : [responsible]
  })
}

/** Everybody named in the plan, by alphabet. */
export function partiesIn(plan: PlanView): readonly string[] {
  const order = new Intl.Collator('ru')
  return [...new Set(plan.measures.flatMap(partiesOf))].sort(order.compare)
}

/** How many measures have an assignment that stands so, the most urgent standing first; those with none left out. */
export function standingsIn(plan: PlanView): readonly { standing: Standing; count: number }[] {
  return byUrgency
    .map((standing) => ({
      standing,
      count: plan.measures.filter((measure) => standingsOf(measure).includes(standing)).length,
    }))
    .filter(({ count }) => count > 0)
}

/** null: in the order of the plan. */
function sortedBy(measures: readonly MeasureView[], sort: string | undefined): readonly MeasureView[] | null {
  switch (sort) {
    case 'due':
      return measures.toSorted((a, b) => compare(earliest(a), earliest(b)))
    case 'standing':
      return measures.toSorted(
        (a, b) => byUrgency.indexOf(measureStanding(a)) - byUrgency.indexOf(measureStanding(b)),
      )
    case 'responsible':
      return measures.toSorted((a, b) => compare(partiesOf(a)[0] ?? '', partiesOf(b)[0] ?? ''))
    default:
      return null
  }
}

function earliest(measure: MeasureView): string {
  return measure.assignments.map((assignment) => nextDue(assignment) ?? '9999').sort()[0] ?? '9999'
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'ru')
}
