import { rolesFor } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { type Controller, findController, listPeopleIn, saveController } from '#store/plan/controller.ts'
import { findEscalation } from '#store/plan/escalation.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seePlan } from './see-plan.ts'

export interface Control {
  readonly controller: Controller
  /** To whom I may hand it on; empty: I may not. */
  readonly candidates: readonly Controller[]
  /** Working days after which late tasks are told to the coordinators above; null: never. */
  readonly escalateAfter: number | null
}

/** Who controls a plan, and who could. */
export function showControl(context: Context, planId: string): Promise<Result<Control, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, planId)
    if (!seen.ok) return seen
    const { plan } = seen.value
    const controller = await findController(reader, planId)
    if (controller === null) return no('plan/not-found')
    const mayHandOn =
      (await organisationSeen(reader, context.who, 'plan/enact', plan.organisationId)) !== null
    return accept({
      controller,
      escalateAfter: await findEscalation(reader, planId),
      candidates: mayHandOn ? await candidatesOf(reader, plan.organisationId) : [],
    })
  })
}

/** Puts a plan under somebody else's control: whoever may put it in force may do so, and only to who sees its tasks. */
export function handOnControl(
  context: Context,
  planId: string,
  personId: string,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlan(writer, context.who, planId)
    if (!seen.ok) return seen
    const { organisationId, regionId } = seen.value.plan
    if ((await organisationSeen(writer, context.who, 'plan/enact', organisationId)) === null)
      return no('access/denied')
    const [plan] = await lockPlans(writer, [planId])
    if (plan?.state !== 'in-force') return no('plan/not-in-force')
    const person = (await candidatesOf(writer, organisationId)).find((one) => one.personId === personId)
    if (person === undefined) return no('plan/controller-unfit')
    const before = await findController(writer, planId)
    if (before?.personId === personId) return accept(null)
    await saveController(writer, planId, personId)
    await note(writer, context, {
      regionId,
      verb: 'hand-on',
      noun: 'plan',
      subjectId: planId,
      details: { from: before?.name ?? null, to: person.name },
    })
    return accept(null)
  })
}

/** Those who hold a role at the plan's organisation or above it with which its tasks are seen. */
async function candidatesOf(reader: Reader, organisationId: string): Promise<readonly Controller[]> {
  const line = await findLine(reader, organisationId)
  return await listPeopleIn(
    reader,
    line.map((organisation) => organisation.id),
    rolesFor('task/see'),
  )
}
