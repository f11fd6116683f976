import { toGoldShape } from '#cli/commands/to-gold-shape.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Document } from '#documents/document.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import type { GoldFile } from './score/gold-shape.ts'

const calendar = workingCalendarOf(startingWorkingYears)

/** A document in the shape that `rostok read --json` prints. */
export function goldShapeOf(document: Document, source = ''): GoldFile {
  const reading = recognise(document)
  return toGoldShape(reading, findFindings(reading, calendar), calendar, source) as GoldFile
}
