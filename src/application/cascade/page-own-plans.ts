import { accept, type Result } from '#core/result.ts'
import {
  type OwnPlanCounts,
  type OwnPlanLine,
  pageOwnPlans as pageLines,
} from '#store/cascade/page-own-plans.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { Context } from '../context.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { seePlan } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface OwnPlansPage {
  readonly lines: readonly OwnPlanLine[]
  /** Goes into `after`; null: this was the last page. */
  readonly next: string | null
  readonly counts: OwnPlanCounts
}

const perPage = 100

/** What organisations below have made of a plan, and which of its measures their own plans lack. */
export function pageOwnPlans(
  context: Context,
  planId: string,
  wanted: { readonly lacking: boolean; readonly after: string | null },
): Promise<Result<OwnPlansPage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, planId)
    if (!seen.ok) return seen
    const last =
      wanted.after === null ? null : await organisationSeen(reader, context.who, 'plan/see', wanted.after)
    const after = last === null ? null : await findOrganisation(reader, last.id)
    if (wanted.after !== null && after === null) return no('page/key-unknown')
    const filter = { planId, reach: reachOf(context.who, 'plan/see'), lacking: wanted.lacking }
    const page = await pageLines(reader, filter, after, perPage + 1)
    const lines = page.lines.slice(0, perPage)
    const next = page.lines.length > perPage ? (lines.at(-1)?.id ?? null) : null
    return accept({ lines, next, counts: page.counts })
  })
}
