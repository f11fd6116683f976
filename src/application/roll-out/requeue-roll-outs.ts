import { addJob } from '#store/queue/add-job.ts'
import { listUnfinishedRollOuts } from '#store/roll-out/roll-out.ts'
import type { House } from '../context.ts'
import { rollOutJob } from './roll-out-job.ts'

/** After a start nobody is at work on unfinished roll-outs: asks for them anew. */
export function requeueRollOuts(house: House): Promise<void> {
  return house.write(async (writer) => {
    for (const rollOut of await listUnfinishedRollOuts(writer)) await addJob(writer, rollOutJob(rollOut))
  })
}
