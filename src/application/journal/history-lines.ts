import { listLines } from '#store/journal/list-lines.ts'
import type { Reader } from '#store/reader.ts'
import { journalText } from '../ru/journal.ru.ts'

export interface HistoryLine {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly sentence: string
}

const most = 500

/** What the journal tells of something, in sentences, newest first. */
export async function historyLines(reader: Reader, subjectId: string): Promise<readonly HistoryLine[]> {
  const lines = await listLines(reader, subjectId, { limit: most })
  return lines.map((line) => ({
    number: line.number,
    at: line.at,
    by: line.personName,
    sentence: journalText(line.verb, line.noun, line.details),
  }))
}
