import type { CivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { composePlanPaper } from '#documents/composition/plan-paper.ts'
import type { Context, PaperKind } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { planFileName } from '../ru/sheet.ru.ts'
import type { WrittenFile } from '../written-file.ts'
import { showPlan } from './show-plan.ts'
import { showPlanThen } from './show-plan-then.ts'

/** A plan with its standing as a Word file or a pdf, as much of it as is seen; `on`: as it stood on a past day. */
export async function printPlan(
  context: Context,
  id: string,
  kind: PaperKind,
  on: CivilDate | null,
): Promise<Result<WrittenFile, ApplicationRefusal>> {
  const shown = await (on === null ? showPlan(context, id) : showPlanThen(context, id, on))
  if (!shown.ok) return shown
  const plan = shown.value
  const paper = composePlanPaper({
    ...plan,
    organisation: plan.organisation.name,
    act: plan.act === null ? null : actText(plan.act),
    issuer: plan.act?.issuer ?? null,
  })
  return accept({
    fileName: planFileName(plan.title, plan.today, kind),
    bytes: once(await context.writePaper(paper, kind)),
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
