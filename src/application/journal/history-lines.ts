import { listLines } from '#store/journal/list-lines.ts'
import type { Reader } from '#store/reader.ts'
import { byText } from '../ru/by.ru.ts'
import { journalText } from '../ru/journal.ru.ts'
import { behalfOf } from './journal-line.ts'

export interface HistoryLine {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly sentence: string
}

const most = 500

/** What the journal tells of something, in sentences, newest first; with `nouns` only lines about these. */
export async function historyLines(
  reader: Reader,
  subjectId: string,
  nouns?: readonly string[],
): Promise<readonly HistoryLine[]> {
  const lines = await listLines(reader, subjectId, { limit: most, ...(nouns === undefined ? {} : { nouns }) })
  return lines.map((line) => ({
    number: line.number,
    at: line.at,
    by: byText(line.personName, behalfOf(line.details)),
    sentence: journalText(line.verb, line.noun, line.details),
  }))
}
