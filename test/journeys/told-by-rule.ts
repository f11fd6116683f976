import type { Who } from '#application/context.ts'
import { type Action, may } from '#core/access/may.ts'
import type { Land, Settled } from './land.ts'

export const kinds = ['tasks', 'plans', 'drafts'] as const
export type Kind = (typeof kinds)[number]

export const actionOf: Readonly<Record<Kind, Action>> = {
  tasks: 'task/see',
  plans: 'plan/see',
  drafts: 'plan/draft',
}
/** Of whom and where it went wrong. */
export function told(who: Who, land: Land): string {
  return `${JSON.stringify(who.grants)} in ${JSON.stringify(land.organisations)}`
}

/** The first guard: `may`, asked of each thing by itself. A plan is also seen by who owes one of its tasks. */
export function byRule(settled: Settled, who: Who, kind: Kind): readonly string[] {
  const seen = settled[kind].filter((thing) =>
    may(who.grants, actionOf[kind], settled.lineOf(thing.organisationId)),
  )
  if (kind !== 'plans') return seen.map(({ id }) => id).sort()
  const owed = settled.tasks
    .filter((task) => may(who.grants, 'task/see', settled.lineOf(task.organisationId)))
    .map((task) => task.planId)
  return [...new Set([...seen.map(({ id }) => id), ...owed])].sort()
}
