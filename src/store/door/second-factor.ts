import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface SecondFactor {
  /** Sealed. */
  readonly secret: Uint8Array
  /** null: begun, and asked of nobody yet. */
  readonly confirmedAt: string | null
}

export async function findSecondFactor(reader: Reader, personId: string): Promise<SecondFactor | null> {
  const row = await reader.tables
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row === undefined ? null : { secret: row.secret, confirmedAt: row.confirmed_at }
}

/** A secret that waits for its first code; takes the place of another that waits. False: one is in use. */
export async function beginSecondFactor(
  writer: Writer,
  personId: string,
  secret: Uint8Array,
): Promise<boolean> {
  const sealed = Buffer.from(secret)
  const begun = await writer.tables
    .insertInto('second_factor')
    .values({ person_id: personId, secret: sealed })
    .onConflict((met) =>
      met.column('person_id').doUpdateSet({ secret: sealed }).where('second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  return (begun.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False: meanwhile somebody confirmed it, or took it away. */
export async function confirmSecondFactor(
  writer: Writer,
  personId: string,
  at: string,
  step: number,
): Promise<boolean> {
  const confirmed = await writer.tables
    .updateTable('second_factor')
    .set({ confirmed_at: at, last_step: step })
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return confirmed.numUpdatedRows > 0n
}

/** Takes a step's code once and for all. False: it, or a later one, was taken before. */
export async function takeStepOfCode(writer: Writer, personId: string, step: number): Promise<boolean> {
  const taken = await writer.tables
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** With its recovery codes. False: there was none. */
export async function dropSecondFactor(writer: Writer, personId: string): Promise<boolean> {
  const gone = await writer.tables
    .deleteFrom('second_factor')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
