import { foldName } from '#core/organisation/ru/fold-name.ts'
import { accept, type Result } from '#core/result.ts'
import { composeList } from '#documents/composition/list-sheet.ts'
import { listNames, type PlanInList, planColumns } from '#documents/composition/ru/lists.ts'
import { writeXlsx } from '#documents/writers/xlsx/write-xlsx.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import { type PlanFilter, streamPlans } from '#store/plan/list-plans.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { lendRows } from '../lend-rows.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { listFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { type PlansWanted, planFilter } from './list-plans.ts'

/** The plans that I see under these filters, all of them, as a sheet. */
export async function exportPlans(
  context: Context,
  wanted: PlansWanted,
  text: string,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const asked = await context.read((reader) => planFilter(reader, context, wanted))
  if (!asked.ok) return asked
  const pages = lendRows(context, (reader) => linesOf(reader, asked.value, wordsOf(text)))
  if (!pages.ok) return pages
  return accept({
    fileName: listFileName(listNames.plans, asked.value.day),
    bytes: writeXlsx(composeList(listNames.plans, planColumns, pages.value)),
  })
}

async function* linesOf(
  reader: Reader,
  filter: PlanFilter,
  words: readonly string[],
): AsyncGenerator<readonly PlanInList[]> {
  for await (const lines of streamPlans(reader, filter)) {
    const owners = await findOrganisations(reader, [...new Set(lines.map((line) => line.organisationId))])
    yield lines.flatMap(({ organisationId, act: kept, ...line }) => {
      const owner = owners.get(organisationId)
      const act = kept === null ? null : actText(kept)
      const text = foldName([line.title, act ?? '', owner?.name ?? '', owner?.shortName ?? ''].join(' '))
      return words.every((word) => text.includes(word))
        ? [{ ...line, organisation: owner?.shortName ?? '', act }]
        : []
    })
  }
}

function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
}
