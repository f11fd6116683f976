import { accept, type Result } from '#core/result.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import { saveMovesDueDays } from '#store/plan/set-due-days.ts'
import { layDueDays } from '#store/task/lay-due-days.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seePlan } from './see-plan.ts'

/** Sets whether a plan's due days move off days off, and lays those of its open tasks anew. Gives how many moved. */
export function setDueDays(
  context: Context,
  planId: string,
  moves: boolean,
): Promise<Result<{ readonly tasks: number }, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlan(writer, context.who, planId)
    if (!seen.ok) return seen
    const { plan, organisation } = seen.value
    if ((await organisationSeen(writer, context.who, 'plan/enact', organisation.id)) === null)
      return no('access/denied')
    const [locked] = await lockPlans(writer, [planId])
    if (locked?.state !== 'in-force') return no('plan/not-in-force')
    if (locked.movesDueDays === moves) return accept({ tasks: 0 })
    await saveMovesDueDays(writer, planId, moves)
    const tasks = await layDueDays(writer, {
      regionId: plan.regionId,
      planId,
      personId: context.who.personId,
      on: context.today(organisation),
      at: context.now(),
    })
    await note(writer, context, {
      regionId: plan.regionId,
      verb: 'set-due-days',
      noun: 'plan',
      subjectId: planId,
      details: { moves, tasks },
    })
    return accept({ tasks })
  })
}
