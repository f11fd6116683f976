import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { listNames, matrixColumns } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { matrixFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { showMatrix } from './show-matrix.ts'
import { showMatrixThen } from './show-matrix-then.ts'

/** The matrix of a plan as it is seen, as a sheet: a row for each organisation; `on`: as it stood on a past day. */
export async function exportMatrix(
  context: Context,
  id: string,
  on: CivilDate | null,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const shown = await (on === null ? showMatrix(context, id) : showMatrixThen(context, id, on))
  if (!shown.ok) return shown
  const { measures, organisations, today } = shown.value
  const plan = await context.read((reader) => findPlan(reader, id))
  return accept({
    fileName: matrixFileName(plan?.title ?? '', today),
    bytes: writeXlsx(composeList(listNames.matrix, matrixColumns(measures), once(organisations))),
  })
}

async function* once<Line>(lines: readonly Line[]): AsyncGenerator<readonly Line[]> {
  yield lines
}
