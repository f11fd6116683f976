import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Town } from './town.ts'

const main = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url))

/** The program itself, as people start it, on the town's database; to be killed in the middle of its work. */
export function startProgram(
  town: Town,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [main, 'serve'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: town.database.queueUrl,
      PORT: '0',
      ROSTOK_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Without a word of warning; comes back when it is gone. */
export async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}
