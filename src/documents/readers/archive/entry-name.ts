import { TextDecoder } from 'node:util'
import { type Entry, getFileNameLowLevel } from 'yauzl'

const UNICODE = 0x800
const UNICODE_PATH = 0x7075

/**
 * An entry's name without its folders. Archives made on Russian Windows write names in its DOS code page and do not say
 * so; UTF-8 without a word about it comes from other systems.
 */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw
  const said = (entry.generalPurposeBitFlag & UNICODE) !== 0
  const path =
    said || entry.extraFields.some(({ id }) => id === UNICODE_PATH)
      ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
      : guessed(raw)
  return path.split(/[\\/]/).at(-1) ?? ''
}

function guessed(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('ibm866').decode(raw)
  }
}
