import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A program with its arguments. */
export interface Command {
  readonly program: string
  readonly arguments: readonly string[]
}

export type ChildProgram = 'reading-child' | 'picture-child' | 'writing-child'

/** The child's whole environment: nothing of ours, only where the system's own programs are. */
export const CHILD_ENVIRONMENT: Readonly<Record<string, string>> = { PATH: '/usr/bin:/bin' }

const here = fileURLToPath(import.meta.url)
const root = dirname(dirname(dirname(here)))
/** Run from the TypeScript sources (tests, development) rather than from dist. */
const fromSource = here.endsWith('.ts')

/**
 * How a reading child is started: with a small heap, without a network, unable to read anything but the program or to
 * write anything at all, and dying with its parent, each where the system lets an ordinary user have it.
 * @param megabytes resident memory the child may have; the JavaScript heap gets a part of it.
 */
export async function childCommand(
  megabytes: number,
  child: ChildProgram = 'reading-child',
): Promise<Command> {
  const locked = [...lockedFlags(), ...(child === 'reading-child' ? [] : nativeFlags())]
  const node = [process.execPath, ...engineFlags(megabytes), ...(fromSource ? sourceFlags() : locked)]
  const file = join(dirname(here), fromSource ? `${child}.ts` : builtFile(child))
  const [program = process.execPath, ...rest] = [...(await wrapping()), ...node, file]
  return { program, arguments: rest }
}

/** The one-file build starts in half the time; a tsc run by hand leaves it older than what it was made of. */
function builtFile(child: string): string {
  const timeOf = (name: string) =>
    statSync(join(dirname(here), name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const bundled = `${child}.bundled.js`
  return timeOf(bundled) > 0 && timeOf(bundled) >= timeOf(`${child}.js`) ? bundled : `${child}.js`
}

/**
 * A child reads one file and ends: optimising code that runs for a tenth of a second costs more than it saves, so
 * V8 11 (Node 20) is told to wait a little longer; later ones do so by themselves and refuse the flag.
 */
function engineFlags(megabytes: number): readonly string[] {
  const patience = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=600000'] : []
  return [
    '--no-warnings',
    `--max-old-space-size=${Math.floor(megabytes * 0.6)}`,
    '--min-semi-space-size=16',
    ...patience,
  ]
}

/** The loader of TypeScript starts a process of its own, so sources run without the permission model. */
function sourceFlags(): readonly string[] {
  const loader = createRequire(import.meta.url).resolve('tsx')
  return ['--conditions=source', '--import', pathToFileURL(loader).href]
}

function lockedFlags(): readonly string[] {
  const known = process.allowedNodeEnvironmentFlags
  const permission = known.has('--permission') ? '--permission' : '--experimental-permission'
  if (!known.has(permission)) return []
  const readable = [join(root, 'dist', '*'), join(root, 'node_modules', '*'), join(root, 'package.json')]
  return [
    permission,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
  ]
}

/** Pictures are decoded, and pages laid out, by native libraries. */
function nativeFlags(): readonly string[] {
  return process.allowedNodeEnvironmentFlags.has('--allow-addons') ? ['--allow-addons'] : []
}

const WRAPPINGS: readonly (readonly string[])[] = [
  ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--user', '--net'],
  ['setpriv', '--pdeathsig', 'KILL'],
]
let wrapped: Promise<readonly string[]> | null = null

/** The strongest wrapping that works here; containers and some systems forbid user namespaces. Found out once. */
export function wrapping(): Promise<readonly string[]> {
  wrapped ??= firstWorking()
  return wrapped
}

async function firstWorking(): Promise<readonly string[]> {
  for (const wrapper of WRAPPINGS) if (await works(wrapper)) return wrapper
  return []
}

function works([program = '', ...rest]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, [...rest, 'true'], { env: CHILD_ENVIRONMENT, timeout: 2_000 }, (error) =>
      resolve(error === null),
    )
  })
}
