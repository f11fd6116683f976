import { countRecoveryCodes } from '#store/door/recovery-code.ts'
import { findSecondFactor } from '#store/door/second-factor.ts'
import type { Context } from '../context.ts'
import { type Proofs, proofsOf } from './prove-self.ts'

export interface DoorsView {
  readonly proofs: Proofs
  readonly codes: { readonly onSince: string; readonly recoveryLeft: number } | null
}

/** By what I sign in. */
export function showDoors(context: Context): Promise<DoorsView> {
  const { personId } = context.who
  return context.read(async (reader) => {
    const factor = await findSecondFactor(reader, personId)
    return {
      proofs: await proofsOf(reader, personId),
      codes:
        factor === null || factor.confirmedAt === null
          ? null
          : { onSince: factor.confirmedAt, recoveryLeft: await countRecoveryCodes(reader, personId) },
    }
  })
}
