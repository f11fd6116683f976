import { type Context, contextFor, type House, type Who } from '#application/context.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { actAs } from '../act-as.ts'
import { organisationsNamed } from '../find-organisation.ts'
import { demoOrganisations } from './demo.ru.ts'

/** When one of the demo's people does something. */
export interface DemoMoment {
  readonly day: CivilDate
  /** How many things were done on that day before. */
  readonly after: number
}

/** Lends the house to one of the demo's people, by the sign-in name, as they find it at that moment. */
export type Acting = (by: string, house: House) => Promise<Context>

/** Minutes from one thing to the next: with thirty of them a day ends before six in the evening. */
const pace = 17
/** Nine in the morning where the demo's people live. */
const morning = 6 * 60

/** The house at that moment. */
export function houseAt(house: House, { day, after }: DemoMoment): House {
  const minutes = morning + after * pace
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return { ...house, now: () => `${day}T${clock.join(':')}:00.000Z`, today: () => day }
}

/** Who somebody is does not change while the demo is told, and is asked for once. */
export function actingPeople(): Acting {
  const known = new Map<string, Who>()
  return async (by, house) => {
    const who = known.get(by) ?? (await actAs(house, by))?.who
    if (who === undefined) throw new Error(`the demo has no ${by}`)
    known.set(by, who)
    return contextFor(house, who)
  }
}

/** The organisation that a document of the demo belongs to. */
export async function demoOrganisation(context: Context, key: string): Promise<{ readonly id: string }> {
  const named = demoOrganisations.find((one) => one.key === key)
  const [organisation] = await organisationsNamed(context, named?.name ?? key)
  if (organisation === undefined) throw new Error(`the demo has no organisation ${key}`)
  return organisation
}

/** Somebody of the demo was told no. */
export class DemoRefused extends Error {}

/** The demo is written so that nothing in it is refused. */
export function taken<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
  what: string,
): Value {
  if (!result.ok) throw new DemoRefused(`the demo's ${what}: ${JSON.stringify(result)}`)
  return result.value
}
