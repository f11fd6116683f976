import { checkStandIn, type StandIn } from '#core/access/check-stand-in.ts'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { listGrants } from '#store/person/find-person.ts'
import { findPersonRecord, lockPerson } from '#store/person/person-record.ts'
import {
  type Candidate,
  endStandIn as end,
  findStandIn,
  listCandidates,
  listStandIns,
  saveStandIn,
} from '#store/person/stand-in.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { tell } from '../notice/tell.ts'
import { todayOf } from '../organisation/today-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seePerson } from './see-person.ts'
import { type StandInView, viewStandIn } from './view-stand-in.ts'

/** Who stands in for me, and whom I stand in for, from today on. */
export function listMyStandIns(
  context: Context,
): Promise<{ readonly standIns: readonly StandInView[]; readonly today: CivilDate }> {
  return context.read(async (reader) => {
    const today = todayOf(context)
    const kept = await listStandIns(reader, context.who.personId, today)
    return { standIns: kept.map((one) => viewStandIn(one, { today, mayEnd: true })), today }
  })
}

/** Who could act for me, or for somebody for whom I answer. */
export function listStandInCandidates(
  context: Context,
  absentId: string,
): Promise<Result<{ readonly people: readonly Candidate[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const { who } = context
    if (!(await maySpeakFor(reader, who, absentId))) return no('person/not-found')
    const people = await listCandidates(reader, absentId)
    return accept({ people: people.filter(({ personId }) => personId !== who.personId) })
  })
}

/** Names who acts for me, or for somebody for whom I answer, while they are absent. */
export function nameStandIn(context: Context, wanted: StandIn): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { who } = context
    const { absentId, personId } = wanted
    await lockPerson(writer, absentId)
    if (!(await maySpeakFor(writer, who, absentId))) return no('person/not-found')
    const [first] = await listGrants(writer, absentId)
    const place = first === undefined ? null : await findOrganisation(writer, first.organisationId)
    const absent = await findPersonRecord(writer, absentId)
    if (place === null || absent === null) return no('stand-in/nothing-to-lend')
    if ([wanted.startsOn, wanted.endsOn].some((day) => parseCivilDate(day) === null))
      return no('stand-in/day-not-real')
    const today = context.today(place)
    const others = (await listStandIns(writer, absentId, today)).filter((one) => one.absentId === absentId)
    const checked = checkStandIn(wanted, who.personId, others, today)
    if (!checked.ok) return checked
    const candidate = (await listCandidates(writer, absentId)).find((one) => one.personId === personId)
    if (candidate === undefined) return no('stand-in/unfit')
    const named = { ...wanted, regionId: place.regionId, id: context.newId(), namedBy: who.personId }
    await saveStandIn(writer, named, context.now())
    const { startsOn, endsOn } = wanted
    const about = { regionId: place.regionId, kind: 'stand-in' } as const
    await tell(writer, context, { by: who.personId, at: context.now() }, [
      { ...about, people: [personId], details: { absentId, startsOn, endsOn } },
      {
        ...about,
        people: [absentId],
        besides: [personId],
        details: { standInId: personId, startsOn, endsOn },
      },
    ])
    await note(writer, context, {
      regionId: place.regionId,
      verb: 'name',
      noun: 'stand-in',
      subjectId: absentId,
      organisationId: place.id,
      details: { person: candidate.name, startsOn: wanted.startsOn, endsOn: wanted.endsOn },
    })
    return accept(null)
  })
}

/** Ends it at once: the absent person, who stands in, or whoever answers for the absent one. */
export function endStandIn(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { who } = context
    const kept = await findStandIn(writer, id)
    if (kept === null) return no('stand-in/not-found')
    const mine = kept.personId === who.personId
    if (!mine && !(await maySpeakFor(writer, who, kept.absentId))) return no('stand-in/not-found')
    await end(writer, id, who.personId, context.now())
    await note(writer, context, {
      regionId: kept.regionId,
      verb: 'end',
      noun: 'stand-in',
      subjectId: kept.absentId,
      behalf: null,
      details: { person: kept.personName },
    })
    return accept(null)
  })
}

/** Everyone for themselves, and who answers for somebody. */
async function maySpeakFor(reader: Reader, who: Who, absentId: string): Promise<boolean> {
  if (absentId === who.personId) return true
  const seen = await seePerson(reader, who, absentId)
  return seen.ok && seen.value.mayMend
}
