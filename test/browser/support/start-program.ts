import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  /** Where people open it, without a closing slash. */
  readonly url: string
  /** Asks it to stop as Ctrl-C does and takes its data away; throws where it did not stop in order. */
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const patience = 300_000

/**
 * Starts what `npm start` starts, as a process of its own on a free port with a data folder of its own, and waits until
 * it answers. `words` stand behind `npm start --`.
 */
export async function startProgram(
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-browser-'))
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...words], {
    cwd: root,
    env: { ...ownEnvironment(), ...environment, PORT: '0', HOST: '127.0.0.1', ROSTOK_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = saidBy(child)
  const dropFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const url = await whenOpen(child, said)
    await whenHealthy(url)
    return {
      url,
      stop: async () => {
        const early = child.exitCode !== null || child.signalCode !== null
        const code = await ended(child)
        dropFolder()
        if (early) throw new Error(`the program ended during the tests with ${code}:\n${said()}`)
        if (code !== 0)
          throw new Error(`the program did not stop in order, it ended with ${code}:\n${said()}`)
      },
    }
  } catch (error) {
    await ended(child)
    dropFolder()
    throw error
  }
}

/** Ours without what the test runner and a developer's shell have set for themselves. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|VITEST.*|DATABASE_URL|ROSTOK_.*)$/.test(name),
  )
  return Object.fromEntries(kept)
}

/** All that it has written so far. */
function saidBy(child: ChildProcess): () => string {
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8')
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  return () => said
}

/** The address that the program prints once it listens. */
function whenOpen(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the program did not open:\n${said()}`)), patience)
    child.stdout?.on('data', () => {
      const url = /Росток открыт: (http\S+)/.exec(said())?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the program ended with ${code} before it opened:\n${said()}`))
    })
  })
}

async function whenHealthy(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(patience) })
  if (!answer.ok) throw new Error(`the program is not well: ${answer.status} ${await answer.text()}`)
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await exit
  clearTimeout(timer)
  return code
}
