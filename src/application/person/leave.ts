import { addDays, type CivilDate, later, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { lockPerson } from '#store/person/person-record.ts'
import { endRoles, saveLeaving } from '#store/person/save-person.ts'
import { endStandIn, listStandIns } from '#store/person/stand-in.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { personToMend } from './see-person.ts'

/** Nobody knows further ahead, and a mistyped year would be kept for ever. */
const furthestDays = 366

/**
 * A person works no more from a day on: their roles end, with it all that they see, and their sessions. What they stand in
 * for ends with it; what is under their control stays theirs until it is handed on.
 */
export function leave(
  context: Context,
  id: string,
  on: CivilDate,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { who } = context
    await lockPerson(writer, id)
    const found = await personToMend(writer, who, id)
    if (!found.ok) return found
    const { record, roles, regionId } = found.value
    if (record.leftAt !== null) return no('person/left')
    const held = roles.filter((role) => role.held)
    // The first of their places to see the day.
    const today = held.map((role) => context.today(role)).reduce(later)
    if (
      parseCivilDate(on) === null ||
      on > addDays(today, furthestDays) ||
      on < addDays(today, -furthestDays)
    )
      return no('person/leaving-day')
    const at = context.now()
    await endRoles(writer, { personId: id, ids: held.map((role) => role.id) }, { on, by: who.personId })
    await saveLeaving(writer, id, { on, leftAt: on <= today ? at : null })
    if (on <= today)
      for (const one of await listStandIns(writer, id, today))
        await endStandIn(writer, one.id, who.personId, at)
    await note(writer, context, {
      regionId,
      verb: 'leave',
      noun: 'person',
      subjectId: id,
      organisationId: held[0]?.organisationId ?? regionId,
      details: { name: record.name, on },
    })
    return accept(null)
  })
}
