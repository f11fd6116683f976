import { appendLine } from '#store/journal/append-line.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import { listAssignments } from '#store/plan/list-rows.ts'
import { addJob } from '#store/queue/add-job.ts'
import { findRollOut, moveRollOut, type RollOut } from '#store/roll-out/roll-out.ts'
import { layTasksOf, saveExecutors, takeOffTasks } from '#store/roll-out/save-executors.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import { tellOfRollOut } from '../notice/tell.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { reachedOthers } from '../ru/amendment.ru.ts'
import { executorLines, placeParties } from './place-parties.ts'

/** The assignments of a plan are laid in so many parts, so that the bar has something to tell. */
const parts = 10

/**
 * Lays a plan on the organisations that its parties mean, all of it in one transaction or nothing. It may be run again at
 * any time: what has come to its end stays so, and a task that is there is not laid twice. How far it is is written beside
 * the transaction, where others see it.
 */
export async function layRollOut(
  house: House,
  rollOutId: string,
  onPart: (laid: number) => Promise<void> = async () => {},
): Promise<void> {
  const rollOut = await house.read((reader) => findRollOut(reader, rollOutId))
  if (rollOut === null || isFinished(rollOut)) return
  const noteProgress = (progress: number) =>
    house.write((writer) => moveRollOut(writer, rollOutId, { state: 'laying', progress, at: house.now() }))
  await noteProgress(0.02)
  const refusal = await house.write((writer) => lay(house, writer, rollOut, noteProgress, onPart))
  if (refusal !== null) await refuseRollOut(house, rollOutId, refusal)
}

/** Ends a roll-out with the reason why nothing came of it. */
export async function refuseRollOut(
  house: House,
  rollOutId: string,
  refusal: ApplicationRefusal,
): Promise<void> {
  await house.write((writer) =>
    moveRollOut(writer, rollOutId, { state: 'refused', progress: 1, refusal, at: house.now() }),
  )
}

function isFinished({ state }: RollOut): boolean {
  return state === 'done' || state === 'refused'
}

async function lay(
  house: House,
  writer: Writer,
  rollOut: RollOut,
  noteProgress: (progress: number) => Promise<unknown>,
  onPart: (laid: number) => Promise<void>,
): Promise<ApplicationRefusal | null> {
  const [plan] = await lockPlans(writer, [rollOut.planId])
  if (plan?.state !== 'in-force') return { code: 'plan/not-in-force' }
  const owner = await findOrganisation(writer, plan.organisationId)
  if (owner === null) throw new Error(`plan ${plan.id} belongs to no organisation`)
  const laying = {
    rollOutId: rollOut.id,
    regionId: plan.regionId,
    planId: plan.id,
    organisationId: owner.id,
    day: house.today(owner),
    at: house.now(),
    moved: await movedDaysOf(
      writer,
      plan,
      (await listAssignments(writer, plan.id)).flatMap(({ windows }) => windows),
    ),
    personId: rollOut.personId,
    reason: reachedOthers,
    assignmentIds: null,
  }
  const placed = await placeParties(writer, plan, owner, laying)
  const organisations = await saveExecutors(writer, laying, executorLines(placed, owner.id))
  await onPart(0)
  const { takenOff, kept } = await takeOffTasks(writer, laying)
  let laid = 0
  const ids = placed.assignments.map(({ assignment }) => assignment.id)
  const size = Math.max(1, Math.ceil(ids.length / parts))
  for (let from = 0; from < ids.length; from += size) {
    await noteProgress(0.1 + (0.85 * from) / ids.length)
    laid += await layTasksOf(writer, laying, ids.slice(from, from + size))
    await onPart(laid)
  }
  const counts = { organisations, laid, takenOff, kept }
  // One that came to its end meanwhile has no second one.
  if (!(await moveRollOut(writer, rollOut.id, { state: 'done', progress: 1, counts, at: house.now() }))) {
    throw new Error(`roll-out ${rollOut.id} ended while it was being laid`)
  }
  // Tens of thousands of changes need not lie beside the counters until their hour comes.
  await addJob(writer, { task: 'fold-counts', payload: {}, key: 'fold-counts', patient: true })
  await tellOfRollOut(writer, house, { by: rollOut.personId, at: laying.at }, laying)
  await appendLine(writer, {
    regionId: plan.regionId,
    at: house.now(),
    personId: rollOut.personId,
    personName: rollOut.personName,
    address: rollOut.address,
    verb: 'roll-out',
    noun: 'plan',
    subjectId: plan.id,
    organisationId: plan.organisationId,
    details: { title: plan.title, edition: plan.edition, ...counts },
  })
  return null
}
