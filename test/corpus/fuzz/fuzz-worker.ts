import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { takenBy } from '../../support/watch-process.ts'
import type { FuzzAnswer, FuzzQuestion } from './fuzz-child.ts'

/** How one question ended: with an answer, or with the end of the process. */
export type FuzzEnd =
  | { readonly kind: 'answered'; readonly fault: string | null; readonly cpuSeconds: number }
  | {
      readonly kind: 'too-slow' | 'too-hungry' | 'broken-down'
      readonly cpuSeconds: number
      readonly how: string
    }

export interface FuzzWorker {
  readonly ask: (question: FuzzQuestion) => Promise<FuzzEnd>
  readonly close: () => void
}

const CPU_SECONDS = 10
/** The readers and their compiler take 150 before they have read anything: who has more is looked at apart. */
const MEGABYTES = 420
const HEAP = 180
const EVERY_MILLISECONDS = 20
const ENOUGH = 2_000

/** Readers in a process of their own, whose time and memory are watched from outside; started anew where it ended. */
export function openFuzzWorker(): FuzzWorker {
  let child: ChildProcess | null = null
  let asked = 0
  const drop = () => {
    child?.kill('SIGKILL')
    child = null
    asked = 0
  }
  return {
    ask: async (question) => {
      if (asked >= ENOUGH) drop()
      child ??= await start()
      asked += 1
      const end = await answerOf(child, question)
      if (end.kind !== 'answered') drop()
      return end
    },
    close: drop,
  }
}

async function start(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'fuzz-child.ts'), {
    execArgv: ['--conditions=source', '--import', 'tsx', `--max-old-space-size=${HEAP}`, '--no-warnings'],
    stdio: 'ignore',
  })
  await once(child, 'message')
  return child
}

function answerOf(child: ChildProcess, question: FuzzQuestion): Promise<FuzzEnd> {
  return new Promise((resolve) => {
    const pid = child.pid ?? 0
    const before = takenBy(pid)?.cpuSeconds ?? 0
    const spent = () => (takenBy(pid)?.cpuSeconds ?? before) - before
    const end = (how: FuzzEnd) => {
      clearInterval(timer)
      child.removeAllListeners('message')
      child.removeAllListeners('close')
      resolve(how)
    }
    const timer = setInterval(() => {
      const taken = takenBy(pid)
      if (taken === null) return
      const cpuSeconds = taken.cpuSeconds - before
      const how = `${cpuSeconds.toFixed(1)} s, ${taken.residentMegabytes.toFixed(0)} MB`
      if (cpuSeconds > CPU_SECONDS) end({ kind: 'too-slow', cpuSeconds, how })
      else if (taken.residentMegabytes > MEGABYTES) end({ kind: 'too-hungry', cpuSeconds, how })
    }, EVERY_MILLISECONDS)
    child.once('message', ({ fault }: FuzzAnswer) => {
      end({ kind: 'answered', fault, cpuSeconds: spent() })
    })
    // V8 ends the process when its heap is full.
    child.once('close', (code, signal) => {
      const full = signal === 'SIGABRT' || code === 134
      end({ kind: full ? 'too-hungry' : 'broken-down', cpuSeconds: 0, how: `${code ?? signal}` })
    })
    child.send(question)
  })
}
