import { saveLetter } from '#store/letter/letter.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import type { Letter } from './letter.ts'

export const letterTask = 'deliver-letter'

/** Tried again for about a day, at longer and longer intervals. */
const attempts = 14

/**
 * Writes a letter in the caller's transaction: it goes out if and only if what it tells of was done. Gives its id, under
 * which it goes however often it is tried; null where no letters go out.
 */
export async function postLetter(
  writer: Writer,
  house: House,
  letter: {
    readonly regionId: string
    readonly recipient: string
    /** Whose letter it is, where somebody has come in already. */
    readonly personId?: string
    readonly content: Letter
  },
): Promise<string | null> {
  if (house.post === null) return null
  const id = house.newId()
  await saveLetter(writer, { ...letter, id }, house.now())
  await addJob(writer, {
    task: letterTask,
    payload: { letterId: id },
    attempts,
    // One after another: of a sender that is ended no more than one letter is on its way.
    line: letterTask,
    // Thousands in a morning let a forgotten password pass.
    patient: letter.content.kind === 'digest',
  })
  return id
}
