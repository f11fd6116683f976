import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, setPriority } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, readMeasured } from '../../support/read-measured.ts'
import { FUZZED, type Fuzzed, fuzzCase } from './fuzz-case.ts'
import type { FuzzQuestion } from './fuzz-child.ts'
import { type FuzzEnd, openFuzzWorker } from './fuzz-worker.ts'
import { readingFault } from './reading-fault.ts'

/**
 * Changes files and reads them until the time is over: `npm run fuzz -- --minutes 10 [--reader pdf] [--seed N]`, or one
 * file that went wrong before: `npm run fuzz -- --file PATH`. Ends with 1 where a fault was found.
 */
const SECONDS = 10
const MEGABYTES = 300
/** One of so many is also read as people have it: built, confined, and measured from outside. */
const APART = 150
const folder = join(import.meta.dirname, '../../../.cache/fuzz')

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    reader: { type: 'string', multiple: true },
    seed: { type: 'string' },
    file: { type: 'string' },
  },
})
setPriority(10)
if (values.file === undefined) await fuzz()
else await tryFile(values.file)

async function tryFile(path: string): Promise<void> {
  const file = { bytes: new Uint8Array(readFileSync(path)), name: basename(path) }
  const measured = await readMeasured(file.bytes, file.name)
  say(measuredWords(measured))
  const fault = apartFault(measured) ?? (await readingFault(file))
  say(fault ?? 'no fault')
  process.exitCode = fault === null ? 0 : 1
}

async function fuzz(): Promise<void> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  const formats = FUZZED.filter((format) => values.reader?.includes(format) ?? true)
  const until = Date.now() + Number(values.minutes) * 60_000
  const found = new Map<string, number>()
  const counts = new Map<Fuzzed, number>(formats.map((format) => [format, 0]))
  const slowest = new Map<Fuzzed, readonly [seconds: number, number: number]>()
  let next = 0
  let peak = 0
  let apart: Promise<unknown> = Promise.resolve()
  say(`seed ${seed}, ${formats.join(' ')}, ${values.minutes} minutes`)

  const note = (question: FuzzQuestion, fault: string) => {
    const kind = `${question.format}: ${kindOf(fault)}`
    const known = found.get(kind) ?? 0
    found.set(kind, known + 1)
    if (known > 0) return
    const { bytes } = fuzzCase(question.format, question.seed, question.number)
    const path = join(folder, `${question.seed}-${question.number}.${question.format}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, bytes)
    say(`\n${question.format} ${question.number}: ${fault}\n  again: npm run fuzz -- --file ${path}`)
  }
  const tryApart = async (question: FuzzQuestion): Promise<void> => {
    const { bytes, name } = fuzzCase(question.format, question.seed, question.number)
    const measured = await readMeasured(bytes, name)
    peak = Math.max(peak, measured.peakMegabytes)
    const fault = apartFault(measured)
    if (fault !== null) note(question, fault)
  }
  const work = async () => {
    const worker = openFuzzWorker()
    while (Date.now() < until) {
      const number = Math.floor(next / formats.length)
      const format = formats[next % formats.length] as Fuzzed
      next += 1
      const question = { format, seed, number }
      const first = await worker.ask(question)
      // A process that ended has read many files before; what one file does is told by a fresh one.
      const end = first.kind === 'answered' ? first : await worker.ask(question)
      if (first !== end && first.kind !== 'answered') {
        say(`${format} ${number}: ended (${first.kind}, ${first.how}), ${end.kind} when asked again`)
      }
      counts.set(format, (counts.get(format) ?? 0) + 1)
      if (end.cpuSeconds > (slowest.get(format)?.[0] ?? 0)) slowest.set(format, [end.cpuSeconds, number])
      const fault = endFault(end)
      if (fault !== null) note(question, fault)
      else if (end !== first || number % APART === 0) {
        apart = apart.then(() => tryApart(question))
        await apart
      }
    }
    worker.close()
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
  for (const format of formats) {
    const [seconds = 0, number = 0] = slowest.get(format) ?? []
    say(`${format}: ${counts.get(format)} files, the slowest ${seconds.toFixed(2)} s of CPU (${number})`)
  }
  say(`peak of the confined readings: ${peak.toFixed(0)} MB`)
  for (const [kind, times] of found) say(`${times} × ${kind}`)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  say(`${total} files, ${found.size === 0 ? 'nothing found' : `${found.size} kinds of faults`}`)
  process.exitCode = found.size === 0 ? 0 : 1
}

/** Where a process had to be ended the file is read once more, as people have it, before anything is said of it. */
function endFault(end: FuzzEnd): string | null {
  switch (end.kind) {
    case 'answered':
      return end.fault
    case 'too-slow':
      return `more than ${SECONDS} s of CPU`
    case 'broken-down':
      return `the process broke down (${end.how})`
    case 'too-hungry':
      return null
  }
}

function apartFault(measured: Measured): string | null {
  const { outcome, peakMegabytes, cpuSeconds } = measured
  const ended = !outcome.ok && ['file/too-slow', 'file/too-hungry'].includes(outcome.refusal.code)
  if (ended || peakMegabytes > MEGABYTES || cpuSeconds > SECONDS) return `apart: ${measuredWords(measured)}`
  return null
}

function measuredWords({ outcome, peakMegabytes, cpuSeconds, wallSeconds }: Measured): string {
  const how = outcome.ok ? 'read' : outcome.refusal.code
  return `${how}, ${peakMegabytes.toFixed(0)} MB, ${cpuSeconds.toFixed(1)} s of CPU, ${wallSeconds.toFixed(1)} s`
}

/** Faults of one place are one kind. */
function kindOf(fault: string): string {
  return fault.split('\n').slice(0, 3).join(' ').replaceAll(/\d+/g, 'N').slice(0, 300)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
