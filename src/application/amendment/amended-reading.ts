import { applyInstructions } from '#core/plan/amendment/apply-instructions.ts'
import { draftOfPlan } from '#core/plan/amendment/draft-of-plan.ts'
import type { Instruction } from '#core/plan/amendment/instruction.ts'
import { parseInstructions } from '#core/plan/amendment/parse-instructions.ts'
import type { MeasureDraft, Reading } from '#core/plan/plan-draft.ts'
import type { Document } from '#documents/document.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import type { Reader } from '#store/reader.ts'
import { sayInstruction } from '../ru/amendment.ru.ts'
import type { AmendmentNotes } from './amendment-notes.ts'
import { planBefore } from './plan-before.ts'
import { typedAct } from './start-amendment.ts'

/** A reading that changes a plan, and what was made of the act's words. */
export interface AmendedReading {
  readonly reading: Reading
  readonly notes: AmendmentNotes
}

/**
 * An act that gives the plan anew is taken as it was read. One that changes some points is done to the plan as it stands; rows
 * of a table that it brings are those of the points that it adds or writes anew.
 */
export async function amendedReading(
  reader: Reader,
  planId: string,
  read: { readonly reading: Reading; readonly document: Document },
  newId: () => string,
): Promise<AmendedReading> {
  const plan = await findPlan(reader, planId)
  if (plan === null) throw new Error(`an upload changes plan ${planId}, which is gone`)
  const { instructions, unread, whole } = parseInstructions(wordsOf(read.document))
  const [given, ...more] = read.reading.plans
  const others = more.map(({ title }) => title)
  if (given !== undefined && (whole || (instructions.length === 0 && unread.length === 0))) {
    return {
      reading: withFirstPlan(read.reading, plan.movesDueDays),
      notes: { understood: [], unread: [], others },
    }
  }
  const before = draftOfPlan(await planBefore(reader, plan))
  const rows = read.reading.plans.flatMap((one) => one.measures)
  const rest = instructions.filter((one) => rowFor(one, rows) === null)
  const applied = applyInstructions(before, rest, newId)
  const measures = instructions.reduce((all, one) => withRow(all, rowFor(one, rows)), applied.plan.measures)
  const acts =
    read.reading.acts.length === 0 ? [typedAct({ kind: null, number: null, date: null })] : read.reading.acts
  const taken = instructions.filter((one) => rowFor(one, rows) !== null)
  return {
    reading: { acts, plans: [{ ...applied.plan, measures, act: 0 }] },
    notes: {
      understood: [...new Set([...applied.done, ...taken].map(sayInstruction))],
      unread: [...unread, ...applied.undone],
      // Rows of any table are those of the points that the act names.
      others: [],
    },
  }
}

/** The plan that is changed is one; what else the file holds is another's. What no act speaks of stays as it is set. */
function withFirstPlan(reading: Reading, movesDueDays: boolean): Reading {
  const [plan] = reading.plans
  return plan === undefined ? reading : { ...reading, plans: [{ ...plan, movesDueDays }] }
}

/** A row of the act's own table that an instruction speaks of. */
function rowFor(instruction: Instruction, rows: readonly MeasureDraft[]): MeasureDraft | null {
  if (instruction.kind !== 'add' && instruction.kind !== 'reword') return null
  return rows.find((row) => row.number?.replace(/[.)]+$/u, '') === instruction.number) ?? null
}

/** In the place of the row of its number, under its key; at the end where there is none. */
function withRow(measures: readonly MeasureDraft[], row: MeasureDraft | null): readonly MeasureDraft[] {
  if (row === null) return measures
  const same = measures.find(
    (one) => one.number?.replace(/[.)]+$/u, '') === row.number?.replace(/[.)]+$/u, ''),
  )
  if (same === undefined) return [...measures, { ...row, section: null }]
  const next = { ...row, key: same.key, section: same.section, track: same.track, row: same.row }
  return measures.map((one) => (one === same ? next : one))
}

/** The running text, a paragraph a line, with the numbers of its points. */
function wordsOf({ blocks }: Document): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [[block.label ?? '', block.text].join(' ').trim()] : [],
    )
    .join('\n')
}
