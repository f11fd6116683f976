import type { Passport } from '#core/organisation/passport.ts'
import { foldName } from '#core/organisation/ru/fold-name.ts'
import { rowFaultText } from '#core/organisation/sheet/ru/row-fault.ru.ts'
import { listRivals } from '#store/organisation/find-record.ts'
import type { OrganisationRecord } from '#store/organisation/organisation-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import type { FieldProblem } from './field-problem.ts'
import { reachOf } from './sight.ts'

/**
 * Who else has this name under the same organisation, or this key. Only among those that the person sees: a refusal tells
 * nothing of neighbours.
 */
export async function findClashes(
  reader: Reader,
  who: Who,
  place: Pick<OrganisationRecord, 'parentId' | 'kind'> & { readonly id: string | null },
  passport: Passport,
): Promise<readonly FieldProblem[]> {
  const reach = reachOf(who, 'organisation/see')
  const rivals = (await listRivals(reader, { ...place, reach })).filter(({ id }) => id !== place.id)
  const problems: FieldProblem[] = []
  const name = foldName(passport.name)
  if (
    passport.closedOn === null &&
    rivals.some((one) => one.sibling && one.open && foldName(one.name) === name)
  ) {
    const params = { name: passport.name }
    const message = rowFaultText({ line: 0, column: 'name', code: 'name-taken', params })
    problems.push({ field: 'name', message })
  }
  const key = passport.outerKey
  const holder =
    key === null ? undefined : rivals.find(({ outerKey }) => foldName(outerKey ?? '') === foldName(key))
  if (key !== null && holder !== undefined) {
    const params = { key, name: holder.shortName }
    const message = rowFaultText({ line: 0, column: 'outerKey', code: 'key-taken', params })
    problems.push({ field: 'outerKey', message })
  }
  return problems
}
