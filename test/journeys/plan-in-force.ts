import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { RollOut } from '#contract/roll-out.ts'
import type { MeasureDraft } from '#core/plan/plan-draft.ts'
import type { Town } from './town.ts'
import { typeDraft } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

/** Puts a draft in force; gives the plan's id. */
export async function enact(
  visitor: Visitor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<string> {
  const answer = await visitor.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json.plans[0].id
}

/** A plan for 2026 with these rows, typed and put in force; gives its id. */
export async function planInForce(
  visitor: Visitor,
  organisationId: string,
  title: string,
  measures: readonly MeasureDraft[],
): Promise<string> {
  return enact(visitor, await typeDraft(visitor, organisationId, title, measures))
}

/** Brings a plan to its executors and waits until that has come to its end, good or bad. */
export async function rollOut(visitor: Visitor, planId: string): Promise<RollOut> {
  const started = await visitor.post(`/api/plans/${planId}/roll-out`)
  if (started.status !== 201 || started.json.state !== 'waiting') throw new Error(started.text)
  const until = performance.now() + 100_000
  while (performance.now() < until) {
    const { rollOuts } = (await visitor.get('/api/roll-outs')).json
    const own = (rollOuts as readonly RollOut[]).find(({ id }) => id === started.json.id)
    if (own?.state === 'done' || own?.state === 'refused') return own
    await pause(30)
  }
  throw new Error('the roll-out has not come to its end')
}

/** Lays the tasks of a plan, or of one of its measures, on an organisation, as a roll-out would. */
export async function layTasks(
  town: Town,
  planId: string,
  organisationId: string,
  measure: string | null = null,
): Promise<void> {
  await town.database.write((writer) =>
    sql`
      update task set organisation_id = ${organisationId} from measure
      where measure.id = task.measure_id and task.plan_id = ${planId}
        and (${measure}::text is null or measure.number = ${measure})
    `.execute(writer.tables),
  )
}
