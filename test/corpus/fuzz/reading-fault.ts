import { isDeepStrictEqual } from 'node:util'
import { toGoldShape } from '#cli/commands/to-gold-shape.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { checkDraft } from '#core/plan/check-draft.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { sayReaderFinding, sayReaderRefusal } from '#documents/ru.ts'
import { documentFaults } from '../../support/document-faults.ts'
import type { FuzzCase } from './fuzz-case.ts'

const calendar = workingCalendarOf(startingWorkingYears)
/** What every object and list of the language has; a file that adds to it has got into the program. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype]
const ownNames = prototypes.map((one) => Reflect.ownKeys(one).length)

/** What a reading of these bytes did wrong, from its first byte to a legal plan; null where nothing. */
export async function readingFault({ bytes, name }: FuzzCase): Promise<string | null> {
  const given = bytes.slice()
  try {
    const outcome = await readDocument(bytes, name)
    if (Buffer.compare(given, bytes) !== 0) return 'the given bytes were changed'
    const spoilt = prototypes.findIndex((one, place) => Reflect.ownKeys(one).length !== ownNames[place])
    if (spoilt >= 0)
      return `a prototype was changed: ${String(Reflect.ownKeys(prototypes[spoilt] ?? {}).at(-1))}`
    if (!outcome.ok) {
      return unsaid(sayReaderRefusal(outcome.refusal))
    }
    const faults = documentFaults(outcome.document)
    if (faults.length > 0) return `the document is unsound: ${faults[0]}`
    if (outcome.document.blocks.length === 0) return 'a document of no blocks'
    for (const finding of outcome.findings) {
      const fault = unsaid(sayReaderFinding(finding))
      if (fault !== null) return fault
    }
    return meaningFault(outcome.document)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`
  }
}

function unsaid(sentence: string): string | null {
  return /^[А-Я].*\.$/su.test(sentence) && !/undefined|NaN|\[object/.test(sentence)
    ? null
    : `not said in Russian: ${sentence}`
}

/** What is understood is put away as JSON and must come back the same; a legal plan is made of it or problems named. */
function meaningFault(document: Document): string | null {
  const reading = recognise(document)
  for (const [what, value] of [
    ['document', document],
    ['reading', reading],
  ] as const) {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
      return `the ${what} is not the same as JSON`
  }
  toGoldShape(reading, findFindings(reading, calendar), calendar, '')
  for (const draft of reading.plans) {
    const checked = checkDraft(draft, reading, calendar)
    if (!checked.ok && checked.problems.length === 0) return 'a draft refused without a problem'
  }
  return null
}
