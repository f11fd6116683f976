import type { Context, House } from '#application/context.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { actAs } from '../act-as.ts'
import { organisationsNamed } from '../find-organisation.ts'
import { demoOrganisations } from './demo.ru.ts'

/** The house as one of the demo's people finds it on the morning of that day. */
export async function actingOn(house: House, by: string, day: CivilDate): Promise<Context> {
  const then = { ...house, now: () => `${day}T06:00:00.000Z`, today: () => day }
  const context = await actAs(then, by)
  if (context === null) throw new Error(`the demo has no ${by}`)
  return context
}

/** The organisation that a document of the demo belongs to. */
export async function demoOrganisation(context: Context, key: string): Promise<{ readonly id: string }> {
  const named = demoOrganisations.find((one) => one.key === key)
  const [organisation] = await organisationsNamed(context, named?.name ?? key)
  if (organisation === undefined) throw new Error(`the demo has no organisation ${key}`)
  return organisation
}

/** The demo is written so that nothing in it is refused. */
export function taken<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
  what: string,
): Value {
  if (!result.ok) throw new Error(`the demo's ${what}: ${JSON.stringify(result)}`)
  return result.value
}
