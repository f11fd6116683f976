import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, whatever folder the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A failure that the person can understand and mend: its message is shown without a stack. */
export class Trouble extends Error {}
