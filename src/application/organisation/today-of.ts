import type { CivilDate } from '#core/calendar/civil-date.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'

const capital = { timeZone: 'Europe/Moscow' }

/** The day on which somebody lives: that of the organisation of the first grant. Lists over many places are told for it. */
export async function todayOf(reader: Reader, context: Context): Promise<CivilDate> {
  const [first] = context.who.grants
  const organisation = first === undefined ? null : await findOrganisation(reader, first.organisationId)
  return context.today(organisation ?? capital)
}
