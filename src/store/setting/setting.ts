import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** Settings of the installation as a whole. `demo-documents` is what earlier versions wrote where now `demo-told` stands. */
export type SettingName = 'demo-today' | 'demo-told' | 'demo-documents'

/** null: never set. What was saved is what comes back; its shape is the caller's to know. */
export async function findSetting(reader: Reader, name: SettingName): Promise<unknown> {
  const row = await reader.tables
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

export async function saveSetting(writer: Writer, name: SettingName, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await writer.tables
    .insertInto('setting')
    .values({ name, value: text })
    .onConflict((met) => met.column('name').doUpdateSet({ value: text }))
    .execute()
}
