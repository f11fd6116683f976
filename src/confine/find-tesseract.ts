import { execFile } from 'node:child_process'
import { CHILD_ENVIRONMENT } from './child-command.ts'

/** What is there to read pictures with. */
export type Tesseract =
  | { readonly program: string }
  /** Nothing, or it does not know Russian. */
  | { readonly missing: 'program' | 'russian' }

const PLACES = ['/usr/bin/tesseract', '/usr/local/bin/tesseract', '/opt/homebrew/bin/tesseract']

/** Where packages of the system put the program. Looked for anew each time: it may be installed while we run. */
export async function findTesseract(places: readonly string[] = PLACES): Promise<Tesseract> {
  let missing: 'program' | 'russian' = 'program'
  for (const program of places) {
    const languages = await languagesOf(program)
    if (languages?.includes('rus')) return { program }
    if (languages !== null) missing = 'russian'
  }
  return { missing }
}

function languagesOf(program: string): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    execFile(program, ['--list-langs'], { env: CHILD_ENVIRONMENT, timeout: 5_000 }, (error, output) =>
      resolve(error === null ? output.split(/\s+/u) : null),
    )
  })
}
