import { accept, type Result } from '#core/result.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPlan, lastEditions, lockPlans, moveState } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import { cancelOpenTasks } from '#store/task/change-task.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { inForceTogether } from '../plan/in-force-together.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** A plan that gives way to its next edition. */
export interface Replaced {
  readonly plan: PlanRecord
  /** The last edition of its line: a later one may have been withdrawn. */
  readonly lastEdition: number
}

/**
 * What a new edition replaces: the plan named, with those that came into force with it, in their draft's order and kept
 * from others until the transaction ends. Nothing where none is named.
 */
export async function findReplaced(
  writer: Writer,
  organisation: PlacedOrganisation,
  supersedes: string | null,
): Promise<Result<readonly Replaced[], ApplicationRefusal>> {
  if (supersedes === null) return accept([])
  const named = await findPlan(writer, supersedes)
  if (named === null || named.organisationId !== organisation.id) return no('plan/not-replaceable')
  const together = await inForceTogether(writer, named)
  const locked = await lockPlans(
    writer,
    together.map((plan) => plan.id),
  )
  const plans = locked.filter((plan) => plan.state === 'in-force')
  if (!plans.some((plan) => plan.id === supersedes)) return no('plan/not-replaceable')
  const last = await lastEditions(
    writer,
    plans.map((plan) => plan.lineId),
  )
  return accept(
    plans
      .toSorted((one, other) => one.draftPosition - other.draftPosition)
      .map((plan) => ({ plan, lastEdition: last.get(plan.lineId) ?? plan.edition })),
  )
}

/** Takes the replaced plans out of force: their open tasks are cancelled, what is done stays done. */
export async function closeReplaced(
  writer: Writer,
  context: Context,
  organisation: PlacedOrganisation,
  replaced: readonly Replaced[],
  at: string,
): Promise<void> {
  if (replaced.length === 0) return
  const ids = replaced.map((one) => one.plan.id)
  await moveState(writer, ids, 'superseded', at)
  await cancelOpenTasks(writer, ids, context.today(organisation), at)
}

/** Written last, as everything of the journal. */
export async function noteReplaced(
  writer: Writer,
  context: Context,
  replaced: readonly Replaced[],
): Promise<void> {
  for (const { plan, lastEdition } of replaced) {
    await note(writer, context, {
      regionId: plan.regionId,
      verb: 'supersede',
      noun: 'plan',
      subjectId: plan.id,
      details: { title: plan.title, edition: plan.edition, by: lastEdition + 1 },
    })
  }
}
