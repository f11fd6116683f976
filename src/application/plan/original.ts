import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import type { Original } from '../draft/original.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { pastedText } from '../ru/draft.ru.ts'
import { seePlan } from './see-plan.ts'

/** The bytes that were signed; whoever sees the plan may have them. */
export async function openOriginalOfPlan(
  context: Context,
  id: string,
): Promise<Result<Original, ApplicationRefusal>> {
  const seen = await context.read((reader) => seePlan(reader, context.who, id))
  if (!seen.ok) return seen
  const { sha256, fileName } = seen.value.plan
  if (sha256 === null) return no('plan/original-missing')
  return accept({ fileName: fileName ?? pastedText, sha256, bytes: context.files.open(sha256) })
}
