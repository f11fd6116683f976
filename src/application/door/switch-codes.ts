import { accept, type Result } from '#core/result.ts'
import { saveRecoveryCodes } from '#store/door/recovery-code.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  findSecondFactor,
} from '#store/door/second-factor.ts'
import type { Writer } from '#store/writer.ts'
import { contextFor, type House, type Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { noteDoor } from './note-door.ts'
import { proveSelf } from './prove-self.ts'
import { markOfRecoveryCode } from './take-code.ts'

export interface NewCodes {
  /** Base32, to be typed where no picture can be read. */
  readonly secret: string
  readonly address: string
}

export interface RecoveryCodes {
  readonly codes: readonly string[]
}

/** Gives a secret for the telephone; it is asked for at sign-in only once a code of it was given. */
export async function beginCodes(
  house: House,
  who: Who,
  proof: string,
): Promise<Result<NewCodes, ApplicationRefusal>> {
  const proved = await proveSelf(house, who, proof)
  if (!proved.ok) return proved
  const { seal, codes } = house.doors
  const secret = codes.makeSecret()
  const begun = await contextFor(house, who).write((writer) =>
    beginSecondFactor(writer, who.personId, seal.close(secret, who.personId)),
  )
  return begun ? accept({ secret, address: codes.address(secret, who.signInName) }) : no('door/codes-on')
}

/** The telephone gives right codes: from now on they are asked for. The recovery codes are shown this once. */
export async function confirmCodes(
  house: House,
  who: Who,
  typed: string,
): Promise<Result<RecoveryCodes, ApplicationRefusal>> {
  const context = contextFor(house, who)
  const { seal, codes } = house.doors
  return context.write(async (writer): Promise<Result<RecoveryCodes, ApplicationRefusal>> => {
    const factor = await findSecondFactor(writer, who.personId)
    if (factor === null) return no('door/codes-not-begun')
    if (factor.confirmedAt !== null) return no('door/codes-on')
    const at = house.now()
    const step = codes.stepOf(seal.open(factor.secret, who.personId), typed.replace(/\s/g, ''), at)
    if (step === null) return no('session/wrong-code')
    if (!(await confirmSecondFactor(writer, who.personId, at, step))) return no('door/codes-on')
    const given = await giveRecoveryCodes(house, writer, who.personId)
    await noteDoor(writer, context, { noun: 'second-factor', verb: 'on' })
    return accept(given)
  })
}

export async function switchCodesOff(
  house: House,
  who: Who,
  proof: string,
): Promise<Result<null, ApplicationRefusal>> {
  const proved = await proveSelf(house, who, proof)
  if (!proved.ok) return proved
  const context = contextFor(house, who)
  await context.write(async (writer) => {
    if (await dropSecondFactor(writer, who.personId))
      await noteDoor(writer, context, { noun: 'second-factor', verb: 'off' })
  })
  return accept(null)
}

/** Ten new codes in place of all that were. */
export async function renewRecoveryCodes(
  house: House,
  who: Who,
  proof: string,
): Promise<Result<RecoveryCodes, ApplicationRefusal>> {
  const proved = await proveSelf(house, who, proof)
  if (!proved.ok) return proved
  const context = contextFor(house, who)
  return context.write(async (writer): Promise<Result<RecoveryCodes, ApplicationRefusal>> => {
    const factor = await findSecondFactor(writer, who.personId)
    if (factor === null || factor.confirmedAt === null) return no('door/codes-not-begun')
    const given = await giveRecoveryCodes(house, writer, who.personId)
    await noteDoor(writer, context, { noun: 'recovery-code', verb: 'renew' })
    return accept(given)
  })
}

async function giveRecoveryCodes(house: House, writer: Writer, personId: string): Promise<RecoveryCodes> {
  const codes = house.doors.codes.makeRecoveryCodes()
  await saveRecoveryCodes(
    writer,
    personId,
    codes.map((code) => markOfRecoveryCode(house, personId, code)),
  )
  return { codes }
}
