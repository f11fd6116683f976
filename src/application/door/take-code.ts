import { spendRecoveryCode } from '#store/door/recovery-code.ts'
import { findSecondFactor, takeStepOfCode } from '#store/door/second-factor.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'

/** Takes a code of the telephone or one from paper, each for good. null: it is not right, or was taken before. */
export async function takeCode(
  house: House,
  writer: Writer,
  personId: string,
  typed: string,
): Promise<'code' | 'recovery-code' | null> {
  const factor = await findSecondFactor(writer, personId)
  if (factor === null || factor.confirmedAt === null) return null
  const { seal, codes } = house.doors
  const text = typed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (/^\d{6}$/.test(text)) {
    const step = codes.stepOf(seal.open(factor.secret, personId), text, house.now())
    return step !== null && (await takeStepOfCode(writer, personId, step)) ? 'code' : null
  }
  const mark = markOfRecoveryCode(house, personId, text)
  return (await spendRecoveryCode(writer, personId, mark, house.now())) ? 'recovery-code' : null
}

/** People type codes with dashes and without, in letters of any size. */
export function markOfRecoveryCode(house: House, personId: string, code: string): Uint8Array {
  return house.doors.seal.mark(`${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
}
