import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { listNames, taskColumns } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { streamTasks } from '#store/task/list-tasks.ts'
import type { Context } from '../context.ts'
import { lendRows } from '../lend-rows.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { listFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { type TasksWanted, taskFilter } from './page-tasks.ts'

/** The tasks that I see under these filters, all of them, as a sheet. */
export async function exportTasks(
  context: Context,
  wanted: TasksWanted,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const asked = await context.read((reader) => taskFilter(reader, context, wanted))
  if (!asked.ok) return asked
  const pages = lendRows(context, (reader) => streamTasks(reader, asked.value))
  if (!pages.ok) return pages
  return accept({
    fileName: listFileName(listNames.tasks, asked.value.day),
    bytes: writeXlsx(composeList(listNames.tasks, taskColumns, pages.value)),
  })
}
