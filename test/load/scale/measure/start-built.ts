import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Built {
  readonly origin: string
  readonly pid: number
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('../../../../dist/program/main.js', import.meta.url))
const patienceMs = 120_000

/** The program as it is built, in a process of its own over the folder's server; `profile`: a folder for its processor profile. */
export async function startBuilt(folder: string, profile: string | null): Promise<Built> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const child = spawn(
    process.execPath,
    [...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]), main, 'serve'],
    {
      env: {
        PATH,
        HOME,
        ...(TMPDIR === undefined ? {} : { TMPDIR }),
        PORT: '0',
        HOST: '127.0.0.1',
        ROSTOK_DATA: folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout.on('data', (words: Buffer) => {
    said += words.toString('utf8')
  })
  child.stderr.on('data', (words: Buffer) => {
    said += words.toString('utf8')
    process.stderr.write(words)
  })
  const ended = once(child, 'exit')
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the program did not open: ${said}`)), patienceMs)
    child.stdout.on('data', () => {
      const url = /Росток открыт: (http\S+)/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
    child.once('exit', () => {
      clearTimeout(timer)
      reject(new Error(`the program ended: ${said}`))
    })
  })
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
