import type { House } from '#application/context.ts'
import { demoPassword } from './demo.ru.ts'
import { loadAccounts } from './load-accounts.ts'

/** Lays the demo into an empty database. Its people stand or fall together; its documents go in by the usual doors. */
export async function loadDemo(house: House): Promise<void> {
  const passwordHash = await house.passwords.hash(demoPassword)
  await house.write((writer) => loadAccounts(writer, { newId: house.newId, now: house.now, passwordHash }))
}
