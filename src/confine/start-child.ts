import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHILD_ENVIRONMENT, type ChildProgram, childCommand } from './child-command.ts'

export type ReadingChild = ChildProcessWithoutNullStreams

/** Starts a child that waits for a file on its standard input, in an empty folder that goes with it. */
export async function startChild(
  megabytes: number,
  program: ChildProgram = 'reading-child',
): Promise<ReadingChild> {
  const [command, folder] = await Promise.all([
    childCommand(megabytes, program),
    mkdtemp(join(tmpdir(), 'rostok-read-')),
  ])
  const child = spawn(command.program, command.arguments, {
    cwd: folder,
    env: CHILD_ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // At once: the program may be ending, and an empty folder is quickly gone.
  child.once('close', () => rmSync(folder, { recursive: true, force: true }))
  // A child that dies early breaks the pipe; its end tells all that matters.
  child.stdin.on('error', () => {})
  return child
}

/** A child that waits in reserve must not keep the program alive; one that works must. */
export function holdProgram(child: ReadingChild, hold: boolean): void {
  const streams = [child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof Socket)
  for (const held of [child, ...streams]) {
    if (hold) held.ref()
    else held.unref()
  }
}

let reserve: Promise<ReadingChild> | null = null
let keeping = false

const RESERVE_MEGABYTES = 300

/** From now on one child waits in reserve, which saves a reading the start of a process. For programs that stay. */
export function keepChildInReserve(): void {
  keeping = true
  refillReserve()
}

/** Ends the child in reserve, if there is one, and keeps none any more. */
export async function dropReserve(): Promise<void> {
  keeping = false
  const child = await reserve?.catch(() => null)
  reserve = null
  if (child === null || child === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'close')
}

/** Starts the next child in reserve; to be called when there is nothing better to do. */
export function refillReserve(): void {
  if (!keeping || reserve !== null) return
  reserve = startChild(RESERVE_MEGABYTES).then((child) => {
    holdProgram(child, false)
    child.on('error', () => {})
    return child
  })
  // Whoever takes it hears of the failure.
  reserve.catch(() => {})
}

/** The child in reserve where it fits and lives, else a new one. */
export async function takeChild(megabytes: number): Promise<ReadingChild> {
  const waiting = megabytes === RESERVE_MEGABYTES ? reserve : null
  if (waiting === null) return startChild(megabytes)
  reserve = null
  const child = await waiting.catch(() => null)
  if (child === null || child.exitCode !== null || child.signalCode !== null) return startChild(megabytes)
  holdProgram(child, true)
  return child
}
