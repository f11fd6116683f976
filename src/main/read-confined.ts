import { readApart } from '#confine/read-apart.ts'
import { readPictures } from '#confine/read-pictures.ts'
import type { ApartOutcome } from '#confine/reading-message.ts'

/** Reads one file of the command line under the same limits as the site does; an archive of one document as that one. */
export async function readConfined(
  bytes: Uint8Array,
  name: string,
  onPage: (page: number, of: number) => void = () => {},
): Promise<ApartOutcome> {
  const input = { bytes, name }
  const outcome = await readApart(input)
  const [only, ...others] = outcome.ok ? [] : (outcome.documents ?? [])
  // There is no archive in an archive.
  if (only !== undefined && others.length === 0) return await readConfined(only.bytes, only.name, onPage)
  if (outcome.pictures === undefined) return outcome
  return await readPictures(input, outcome.pictures, {}, (step) => {
    if (typeof step === 'object') onPage(step.page, step.of)
  })
}
