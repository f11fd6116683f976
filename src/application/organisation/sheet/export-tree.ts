import { accept, type Result } from '#core/result.ts'
import { composeOrganisations } from '#documents/composition/organisation-sheet.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { listTree } from '#store/organisation/list-tree.ts'
import type { Context } from '../../context.ts'
import type { ApplicationRefusal } from '../../refusal.ts'
import { sheetFileName } from '../../ru/sheet.ru.ts'
import type { WrittenFile } from '../../written-file.ts'
import { type TreeWanted, treeFilter } from '../list-tree.ts'
import { todayOf } from '../today-of.ts'

/** What I see of the tree under these filters as a sheet, which may be filled in and brought back. */
export async function exportTree(
  context: Context,
  wanted: TreeWanted,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const { records, day } = await context.read(async (reader) => ({
    records: await listTree(reader, treeFilter(context, wanted)),
    day: wanted.on ?? todayOf(context),
  }))
  const lines = records
    .filter(({ kind }) => kind !== 'region')
    .map(({ kind, municipality, school, passport }) => ({
      kind,
      municipality: municipality ?? '',
      school: school ?? '',
      passport,
    }))
  return accept({ fileName: sheetFileName(day), bytes: writeXlsx(composeOrganisations(lines)) })
}
