import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** New ones in place of all that were. */
export async function saveRecoveryCodes(
  writer: Writer,
  personId: string,
  marks: readonly Uint8Array[],
): Promise<void> {
  await writer.tables.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await writer.tables
    .insertInto('recovery_code')
    .values(marks.map((mark) => ({ person_id: personId, mark: Buffer.from(mark) })))
    .execute()
}

/** False: there is no such code, or it was used. */
export async function spendRecoveryCode(
  writer: Writer,
  personId: string,
  mark: Uint8Array,
  at: string,
): Promise<boolean> {
  const used = await writer.tables
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('mark', '=', Buffer.from(mark))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

export async function countRecoveryCodes(reader: Reader, personId: string): Promise<number> {
  const { left } = await reader.tables
    .selectFrom('recovery_code')
    .select((row) => row.fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
