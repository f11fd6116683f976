import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { listNames, personColumns } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { streamPeople } from '#store/person/page-people.ts'
import type { Context } from '../context.ts'
import { lendRows } from '../lend-rows.ts'
import { todayOf } from '../organisation/today-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { listFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { type PeopleWanted, peopleFilter } from './list-people.ts'

/** The people whom I look after under these filters, all of them, as a sheet. */
export async function exportPeople(
  context: Context,
  wanted: PeopleWanted,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const today = todayOf(context)
  const filter = peopleFilter(context, wanted)
  const pages = lendRows(context, (reader) => streamPeople(reader, filter))
  if (!pages.ok) return pages
  return accept({
    fileName: listFileName(listNames.people, today),
    bytes: writeXlsx(composeList(listNames.people, personColumns, pages.value)),
  })
}
