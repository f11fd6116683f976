import type { JournalDeed } from '#core/journal/journal-act.ts'
import { appendLine } from '#store/journal/append-line.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { listGrants } from '#store/person/find-person.ts'
import type { Writer } from '#store/writer.ts'
import { ru } from './ru.ts'

/** What whoever runs the machine did about a person, in the journal of the person's region. */
export async function noteByOperator(
  writer: Writer,
  line: { readonly at: string; readonly personId: string } & JournalDeed,
): Promise<void> {
  const [grant] = await listGrants(writer, line.personId)
  const place = grant === undefined ? null : await findOrganisation(writer, grant.organisationId)
  if (place === null) return
  await appendLine(writer, {
    regionId: place.regionId,
    at: line.at,
    personId: null,
    personName: ru.operator,
    address: ru.commandLine,
    verb: line.verb,
    noun: line.noun,
    subjectId: line.personId,
    organisationId: null,
    details: {},
  })
}
