import type { JournalNoun } from '#core/journal/journal-act.ts'
import type { JournalLine } from '#store/journal/line.ts'
import { listEvidenceLines, listLines } from '#store/journal/list-lines.ts'
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

/** What happened to a thing, newest first; `next` leads to what was before. */
export interface History {
  readonly lines: readonly HistoryLine[]
  readonly next: number | null
}

const atOnce = 100

/** What the journal tells of something, in sentences; with `nouns` only lines about these. */
export async function historyOf(
  reader: Reader,
  subjectId: string,
  below: number | null,
  nouns?: readonly JournalNoun[],
): Promise<History> {
  const found = await listLines(reader, subjectId, {
    limit: atOnce + 1,
    ...(below === null ? {} : { before: below }),
    ...(nouns === undefined ? {} : { nouns }),
  })
  const lines = found.slice(0, atOnce)
  return {
    lines: lines.map(lineInHistory),
    next: found.length > atOnce ? (lines.at(-1)?.number ?? null) : null,
  }
}

/** What came to a task and went from it; its steps stand in its own history. */
export async function evidenceHistory(reader: Reader, taskId: string): Promise<readonly HistoryLine[]> {
  return (await listEvidenceLines(reader, taskId)).map(lineInHistory)
}

function lineInHistory(line: JournalLine): HistoryLine {
  return {
    number: line.number,
    at: line.at,
    by: byText(line.personName, behalfOf(line.details)),
    sentence: journalText(line.verb, line.noun, line.details),
  }
}
