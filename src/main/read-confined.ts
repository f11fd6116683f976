import { readApart } from '#confine/read-apart.ts'
import { readPictures } from '#confine/read-pictures.ts'
import type { ApartOutcome } from '#confine/reading-message.ts'

/** Reads one file of the command line under the same limits as the site does. */
export async function readConfined(
  bytes: Uint8Array,
  name: string,
  onPage: (page: number, of: number) => void = () => {},
): Promise<ApartOutcome> {
  const input = { bytes, name }
  const outcome = await readApart(input)
  if (outcome.pictures === undefined) return outcome
  return await readPictures(input, outcome.pictures, {}, (step) => {
    if (typeof step === 'object') onPage(step.page, step.of)
  })
}
