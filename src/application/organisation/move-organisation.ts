import type { CivilDate } from '#core/calendar/civil-date.ts'
import { checkActBehind } from '#core/organisation/act-behind.ts'
import { mayStandUnder } from '#core/organisation/organisation.ts'
import { accept, type Result } from '#core/result.ts'
import { findRecord } from '#store/organisation/find-record.ts'
import { lockTree } from '#store/organisation/lock-tree.ts'
import { findSuccessor } from '#store/organisation/merging.ts'
import { moveOrganisation as move } from '#store/organisation/move-organisation.ts'
import type { OrganisationRecord } from '#store/organisation/organisation-record.ts'
import { countUnder } from '#store/organisation/page-tree.ts'
import type { Reader } from '#store/reader.ts'
import { countToDo } from '#store/task/hand-over-tasks.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { keepAct, type Scan, type WantedAct, withScan } from './act-behind.ts'
import { type PassportRefused, refusePassport } from './field-problem.ts'
import { findClashes } from './find-clashes.ts'
import { organisationToMend } from './see-organisation.ts'

export interface WantedMove {
  readonly parentId: string
  /** The first day in the new place, not later than today. */
  readonly on: CivilDate
  /** What stood there when the form was opened. */
  readonly revision: number
  readonly act: WantedAct
}

/** What a move would do, told before it is done. */
export interface MovePreview {
  readonly from: string | null
  readonly to: string
  /** How many go along. */
  readonly schools: number
  readonly centres: number
  /** What all of them still have to do; it goes along too. */
  readonly toDo: number
}

export function previewMove(
  context: Context,
  id: string,
  parentId: string,
): Promise<Result<MovePreview, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const allowed = await allowedMove(reader, context, id, parentId)
    if (!allowed.ok) return allowed
    const { above, record } = allowed.value
    const before = record.parentId === null ? null : await findRecord(reader, record.parentId)
    return accept({
      from: before?.passport.shortName ?? null,
      to: above.passport.shortName,
      ...(await countUnder(reader, id)),
      toDo: await countToDo(reader, id),
    })
  })
}

/** Puts an organisation under another of its region from a day on, by an act; where it stood before is kept. */
export function moveOrganisation(
  context: Context,
  id: string,
  wanted: WantedMove,
): Promise<Result<null, ApplicationRefusal> | PassportRefused> {
  return withScan(context, wanted.act, (scan) => moveByAct(context, id, wanted, scan))
}

function moveByAct(
  context: Context,
  id: string,
  wanted: WantedMove,
  scan: Scan | null,
): Promise<Result<null, ApplicationRefusal> | PassportRefused> {
  return context.write(async (writer) => {
    const { parentId, on } = wanted
    const asked = await allowedMove(writer, context, id, parentId)
    if (!asked.ok) return asked
    await lockTree(writer, asked.value.record.regionId)
    // Whoever had the tree before us may have moved either of them.
    const allowed = await allowedMove(writer, context, id, parentId)
    if (!allowed.ok) return allowed
    const { record, above } = allowed.value
    if (record.revision !== wanted.revision) return no('organisation/changed-meanwhile')
    const today = context.today(record.passport)
    if (on > today) return no('organisation/move-ahead')
    const act = checkActBehind(wanted.act, today)
    if (!act.ok) return act
    const clashes = await findClashes(
      writer,
      context.who,
      { id, parentId, kind: record.kind },
      record.passport,
    )
    if (clashes.length > 0) return refusePassport(clashes)
    const before = record.parentId === null ? null : await findRecord(writer, record.parentId)
    if (!(await move(writer, { id, parentId, on }))) return no('organisation/moved-later')
    const { regionId } = record
    await keepAct(writer, context, { regionId, organisationId: id }, 'move', { act: act.value, scan })
    await note(writer, context, {
      regionId,
      verb: 'move',
      noun: 'organisation',
      subjectId: id,
      details: {
        name: record.passport.shortName,
        from: before?.passport.shortName ?? null,
        to: above.passport.shortName,
        on,
        act: actText(act.value),
      },
    })
    return accept(null)
  })
}

/** Both ends must be one's own to change: nobody gives to, or takes from, a neighbour. */
async function allowedMove(
  reader: Reader,
  context: Context,
  id: string,
  parentId: string,
): Promise<
  Result<{ readonly record: OrganisationRecord; readonly above: OrganisationRecord }, ApplicationRefusal>
> {
  const moved = await organisationToMend(reader, context.who, id)
  if (!moved.ok) return moved
  const above = await organisationToMend(reader, context.who, parentId)
  if (!above.ok) return above
  if (moved.value.regionId !== above.value.regionId) return no('organisation/other-region')
  if (!mayStandUnder(moved.value.kind, above.value.kind)) return no('organisation/wrong-place')
  if (moved.value.parentId === parentId) return no('organisation/stands-there')
  if ((await findSuccessor(reader, id)) !== null) return no('organisation/joined')
  if (above.value.passport.closedOn !== null) return no('organisation/place-closed')
  return accept({ record: moved.value, above: above.value })
}
