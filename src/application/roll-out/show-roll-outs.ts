import { listRollOuts } from '#store/roll-out/roll-out.ts'
import type { Context } from '../context.ts'
import { type RollOutView, viewRollOut } from './view.ts'

const most = 20

/** The roll-outs that I asked for, newest first, each with how far it is. */
export function showRollOuts(context: Context): Promise<{ readonly rollOuts: readonly RollOutView[] }> {
  return context.read(async (reader) => ({
    rollOuts: (await listRollOuts(reader, context.who.personId, most)).map(viewRollOut),
  }))
}
