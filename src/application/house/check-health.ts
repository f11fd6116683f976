import { listRegions } from '#store/organisation/list-organisations.ts'
import type { House } from '../context.ts'

/** Whether the house can work: its database answers. Throws where it does not. */
export async function checkHealth(house: House): Promise<{ readonly healthy: boolean }> {
  await house.read(listRegions)
  return { healthy: true }
}
