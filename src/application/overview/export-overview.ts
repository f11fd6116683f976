import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { listNames, overviewColumns } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { listFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { type OverviewWanted, showOverview } from './show-overview.ts'

/** The overview as it is seen, as a sheet: a row for each organisation. */
export async function exportOverview(
  context: Context,
  wanted: OverviewWanted,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const shown = await showOverview(context, wanted)
  if (!shown.ok) return shown
  const { lines, today } = shown.value
  return accept({
    fileName: listFileName(listNames.overview, today),
    bytes: writeXlsx(composeList(listNames.overview, overviewColumns, once(lines))),
  })
}

async function* once<Line>(lines: readonly Line[]): AsyncGenerator<readonly Line[]> {
  yield lines
}
