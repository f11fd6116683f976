import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { journalColumns, type LineInJournal } from '#documents/composition/ru/journal-list.ts'
import { listNames } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { type JournalFilter, streamJournal } from '#store/journal/page-journal.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { lendRows } from '../lend-rows.ts'
import { todayOf } from '../organisation/today-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { listFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { viewLine } from './journal-line.ts'
import { type JournalWanted, journalFilter } from './list-journal.ts'

/** The lines that I read under these filters, all of them, as a sheet. */
export async function exportJournal(
  context: Context,
  wanted: JournalWanted,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const { asked, day } = await context.read(async (reader) => ({
    asked: await journalFilter(reader, context, wanted),
    day: todayOf(context),
  }))
  if (!asked.ok) return asked
  const pages = lendRows(context, (reader) => linesOf(reader, asked.value.filter))
  if (!pages.ok) return pages
  return accept({
    fileName: listFileName(listNames.journal, day),
    bytes: writeXlsx(composeList(listNames.journal, journalColumns, pages.value)),
  })
}

async function* linesOf(reader: Reader, filter: JournalFilter): AsyncGenerator<readonly LineInJournal[]> {
  for await (const rows of streamJournal(reader, filter))
    yield rows.map((row) => {
      const { links, organisation, ...view } = viewLine(row)
      return {
        ...view,
        clockTime: row.clockTime,
        noun: row.noun,
        organisation: organisation?.shortName ?? null,
        about: links.map(({ title }) => title).join(' · '),
      }
    })
}
