import { describe, expect, it } from 'vitest'
import { toGoldShape } from '#cli/commands/to-gold-shape.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'
import { clerksOrders } from './cases/clerks-orders.ts'
import { clerksStacks } from './cases/clerks-stacks.ts'
import { clerksTables } from './cases/clerks-tables.ts'
import { examinedAfterwards } from './cases/examined-afterwards.ts'
import { examinedColumns } from './cases/examined-columns.ts'
import { examinedHeadings } from './cases/examined-headings.ts'
import { examinedHeads } from './cases/examined-heads.ts'
import { examinedLetterheads } from './cases/examined-letterheads.ts'
import { examinedNoPlans } from './cases/examined-no-plans.ts'
import { examinedPoints } from './cases/examined-points.ts'
import { examinedRunning } from './cases/examined-running.ts'
import { examinedSignatures } from './cases/examined-signatures.ts'
import { examinedStacks } from './cases/examined-stacks.ts'
import { layoutCases } from './cases/layouts.ts'
import { mergedCases } from './cases/merged-layouts.ts'
import { orderCases } from './cases/orders.ts'
import { textCases } from './cases/texts.ts'
import { tornCases } from './cases/torn-texts.ts'
import { unseenColumns } from './cases/unseen-columns.ts'
import { unseenExports } from './cases/unseen-exports.ts'
import { unseenFrames } from './cases/unseen-frames.ts'
import { unseenHeads } from './cases/unseen-heads.ts'
import { unseenLetterheads } from './cases/unseen-letterheads.ts'
import { unseenRunning } from './cases/unseen-running.ts'
import { unseenTexts } from './cases/unseen-texts.ts'

const calendar = workingCalendarOf(startingWorkingYears)
const cases = [
  ...layoutCases,
  ...mergedCases,
  ...orderCases,
  ...textCases,
  ...tornCases,
  ...examinedAfterwards,
  ...examinedColumns,
  ...examinedHeadings,
  ...examinedHeads,
  ...examinedLetterheads,
  ...examinedNoPlans,
  ...examinedPoints,
  ...examinedRunning,
  ...examinedSignatures,
  ...examinedStacks,
  ...unseenRunning,
  ...unseenExports,
  ...unseenFrames,
  ...unseenLetterheads,
  ...unseenHeads,
  ...unseenTexts,
  ...unseenColumns,
  ...clerksOrders,
  ...clerksStacks,
  ...clerksTables,
]

function read(document: Document): object {
  const reading = recognise(document)
  return toGoldShape(reading, findFindings(reading, calendar), calendar, '')
}

function documentOfCase(document: Document | string): Document {
  return typeof document === 'string' ? readPastedText(document) : document
}

describe('documents of our own writing', () => {
  it.each(cases)('$name', ({ document, expected }) => {
    expect(read(documentOfCase(document))).toMatchObject(expected)
  })

  it.each(cases)('as .docx: $name', async ({ document, expected }) => {
    const outcome = await readDocument(await layOutDocx(documentOfCase(document).blocks), 'план.docx')
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(read(outcome.document)).toMatchObject(expected)
  })
})
