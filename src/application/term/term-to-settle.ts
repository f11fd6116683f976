import { type SettledTerm, settleTerm, type TermSettlement } from '#core/plan/settle-term.ts'
import { accept, type Result } from '#core/result.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { AssignmentRecord } from '#store/plan/assignment-record.ts'
import { listAssignments, listMeasures, listSections } from '#store/plan/list-rows.ts'
import type { MeasureRecord, PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { listTermSettings, type TermSetting } from '#store/term/term-setting.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { seePlan } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { planTimeFor } from './plan-time.ts'

/** A term whose date somebody may set, with what their word makes of it. */
export interface TermToSettle {
  readonly plan: PlanRecord
  readonly organisation: PlacedOrganisation
  readonly assignment: AssignmentRecord
  readonly measure: MeasureRecord
  readonly settings: readonly TermSetting[]
  readonly term: SettledTerm
}

/** A term that has days of its own is changed by an act, and not here. */
export async function termToSettle(
  reader: Reader,
  who: Who,
  at: { readonly planId: string; readonly assignmentId: string },
  settlement: TermSettlement,
): Promise<Result<TermToSettle, ApplicationRefusal>> {
  const seen = await seePlan(reader, who, at.planId)
  if (!seen.ok) return seen
  const { plan, organisation } = seen.value
  if ((await organisationSeen(reader, who, 'plan/enact', organisation.id)) === null)
    return no('access/denied')
  if (plan.state !== 'in-force') return no('plan/not-in-force')
  const assignment = (await listAssignments(reader, plan.id)).find(({ id }) => id === at.assignmentId)
  const measure = (await listMeasures(reader, plan.id)).find(({ id }) => id === assignment?.measureId)
  if (assignment === undefined || measure === undefined) return no('term/not-found')
  const settings = (await listTermSettings(reader, plan.id)).filter(
    (one) => one.assignmentId === assignment.id,
  )
  if (assignment.windows.length > 0 && settings.length === 0) return no('term/has-days')
  const section = (await listSections(reader, plan.id)).find(({ id }) => id === measure.sectionId)
  const timeOf = await planTimeFor(reader, plan, organisation)
  const settled = settleTerm(assignment, settlement, timeOf(section))
  if (!settled.ok) return settled
  return accept({ plan, organisation, assignment, measure, settings, term: settled.value })
}
