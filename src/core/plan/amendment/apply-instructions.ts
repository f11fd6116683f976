import { partiesOfText } from '../parties.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '../plan-draft.ts'
import type { InstructedField, Instruction } from './instruction.ts'
import { readPoint, type WrittenPoint } from './read-point.ts'

/** A plan after what an act asks for, with what was done by its words and what could not be. */
export interface InstructedPlan {
  readonly plan: PlanDraft
  readonly done: readonly Instruction[]
  /** Words that speak of a point, or of words in it, that the plan does not have. */
  readonly undone: readonly string[]
}

/** Does what an act asks for, one after another. A number that two rows bear is left to a person. */
export function applyInstructions(
  plan: PlanDraft,
  instructions: readonly Instruction[],
  newKey: () => string,
): InstructedPlan {
  let measures = plan.measures
  const done: Instruction[] = []
  const undone: string[] = []
  for (const instruction of instructions) {
    const next = applyOne(plan, measures, instruction, newKey)
    if (next === null) undone.push(instruction.words)
    else {
      measures = next
      done.push(instruction)
    }
  }
  return { plan: { ...plan, measures }, done, undone: [...new Set(undone)] }
}

function applyOne(
  plan: PlanDraft,
  measures: readonly MeasureDraft[],
  instruction: Instruction,
  newKey: () => string,
): readonly MeasureDraft[] | null {
  const rows = measures.filter((row) => plainNumber(row.number) === instruction.number)
  if ('text' in instruction && instruction.text.trim() === '') return null
  if (instruction.kind === 'add') {
    return rows.length > 0 ? null : placed(measures, newRow(plan, instruction, newKey))
  }
  if (instruction.kind === 'replace-words') {
    const changed = rows.map((row) => replaceWords(row, instruction))
    const hits = changed.filter((row) => row !== null)
    if (hits.length === 0) return null
    return measures.map((row) => hits.find((hit) => hit.key === row.key) ?? row)
  }
  const [row, second] = rows
  if (row === undefined || second !== undefined) return null
  switch (instruction.kind) {
    case 'drop':
      return measures.filter((one) => one !== row)
    case 'set-due':
      return measures.map((one) => (one === row ? withDue(one, instruction.due) : one))
    case 'reword': {
      const { field, text } = instruction
      const written: WrittenPoint = field === null ? readPoint(text, plan.columns) : { [field]: text }
      return measures.map((one) => (one === row ? rewritten(one, written) : one))
    }
  }
}

/** «5.», «5)» and «5» are one number. */
function plainNumber(number: string | null): string | null {
  return number === null ? null : number.trim().replace(/[.)]+$/u, '')
}

function newRow(
  plan: PlanDraft,
  { number, text }: Extract<Instruction, { kind: 'add' }>,
  newKey: () => string,
): MeasureDraft {
  const point = readPoint(text, plan.columns)
  const empty: MeasureDraft = {
    key: newKey(),
    number,
    section: null,
    track: null,
    row: null,
    title: '',
    result: null,
    audience: null,
    extra: [],
    assignments: [{ key: newKey(), due: null, reading: null, responsible: null, parties: [], at: {} }],
    at: {},
  }
  return rewritten(empty, point)
}

/** Behind the row whose number comes before it, and under the same section; at the end where there is none. */
function placed(measures: readonly MeasureDraft[], row: MeasureDraft): readonly MeasureDraft[] {
  const before = measures.findLastIndex((one) => comesBefore(plainNumber(one.number), row.number))
  if (before === -1) return [...measures, row]
  const section = measures[before]?.section ?? null
  return [...measures.slice(0, before + 1), { ...row, section }, ...measures.slice(before + 1)]
}

function comesBefore(one: string | null, other: string | null): boolean {
  const [left, right] = [one, other].map((number) => (number ?? '').split('.').map(Number))
  if (left === undefined || right === undefined || left.some(Number.isNaN) || one === null) return false
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const [mine, theirs] = [left[place] ?? -1, right[place] ?? -1]
    if (mine !== theirs) return mine < theirs
  }
  return false
}

function rewritten(row: MeasureDraft, point: WrittenPoint): MeasureDraft {
  const [first, ...rest] = row.assignments
  const { title = row.title, result = row.result, audience = row.audience, due, responsible } = point
  if (first === undefined) return { ...row, title, result, audience }
  const termed = due === undefined ? first : { ...first, due, reading: null }
  const assignment = responsible === undefined ? termed : withResponsible(termed, responsible)
  return { ...row, title, result, audience, assignments: [assignment, ...rest] }
}

function withDue(row: MeasureDraft, due: string): MeasureDraft {
  return rewritten(row, { due })
}

function withResponsible(assignment: AssignmentDraft, responsible: string): AssignmentDraft {
  return { ...assignment, responsible, parties: partiesOfText(responsible) }
}

/** null: the words are not there. */
function replaceWords(
  row: MeasureDraft,
  { field, from, to }: Extract<Instruction, { kind: 'replace-words' }>,
): MeasureDraft | null {
  let hit = false
  const swap = (name: InstructedField, text: string): string => {
    if (field !== null && field !== name) return text
    const swapped = replaceIn(text, from, to)
    if (swapped === null) return text
    hit = true
    return swapped
  }
  const orNull = (name: InstructedField, text: string | null) => (text === null ? null : swap(name, text))
  const assignments = row.assignments.map((assignment) => {
    const due = orNull('due', assignment.due)
    const responsible = orNull('responsible', assignment.responsible)
    const termed = due === assignment.due ? assignment : { ...assignment, due, reading: null }
    return responsible === null || responsible === assignment.responsible
      ? termed
      : withResponsible(termed, responsible)
  })
  const next = {
    ...row,
    title: swap('title', row.title),
    result: orNull('result', row.result),
    audience: orNull('audience', row.audience),
    assignments,
  }
  return hit ? next : null
}

/** Case and kinds of space do not matter; a word is replaced as a whole. */
function replaceIn(text: string, from: string, to: string): string | null {
  const pattern = from
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s+')
  if (pattern === '') return null
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
  if (!whole.test(text)) return null
  return text
    .replace(whole, () => to)
    .replace(/\s+/gu, ' ')
    .trim()
}
