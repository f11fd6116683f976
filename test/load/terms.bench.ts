import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as chrono from 'chrono-node'
import { type Expansion, expandSchedule } from '#core/schedule/expand-schedule.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import type { PlanTime } from '#core/schedule/plan-time.ts'
import { planTime, readExamples, reading } from '../examples/terms/terms-file.ts'

/**
 * How many times what chrono-node needs for the same list a term may cost to read and lay, in the same run. Microseconds
 * say more about the machine and who else is on it; they are printed, and judge nothing (50 on a quiet one).
 */
const promised = 1
/** Enough for the engine to have compiled both sides: until then its compiler is measured, and not what it makes. */
const warming = 250
const rounds = 41

interface Timed {
  readonly term: string
  readonly time: PlanTime
  /** Null where the list says that the term has no dates to be read. */
  readonly windows: readonly (readonly [string | null, string])[]
  readonly right: (expansion: Expansion) => boolean
}

/** Parse and expand, warm, against chrono-node's Russian, round by round in turn. Throws over the promise. */
export async function benchTerms(): Promise<void> {
  const { terms, source } = listOfTerms()
  const our = ({ term, time }: Timed) => expandSchedule(parseSchedule(term).schedule, time)
  const their = ({ term, time }: Timed) => chrono.ru.parse(term, referenceOf(time), { forwardDate: true })
  const cold = { ours: spentOn(terms, our, 1), theirs: spentOn(terms, their, 1) }
  const { ours, theirs, ratio } = measureInTurn(terms, our, their)
  const ourErrors = terms.filter(
    (one) => !one.right(expandSchedule(parseSchedule(one.term).schedule, one.time)),
  )
  const theirErrors = terms.filter((one) => !chronoIsRight(one))
  console.log(`${terms.length} terms of ${source}, ${rounds} warm rounds in turn`)
  const of = String(terms.length)
  console.log(row('', 'us CPU a term', 'first time', 'wrong', 'of'))
  console.log(row('rostok', ours.toFixed(1), cold.ours.toFixed(0), String(ourErrors.length), of))
  console.log(
    row('chrono-node ru', theirs.toFixed(1), cold.theirs.toFixed(0), String(theirErrors.length), of),
  )
  console.log(`time ratio rostok / chrono-node: ${ratio.toFixed(2)} (median of ${rounds} pairs of rounds)`)
  if (ratio > promised) throw new Error(`${ratio.toFixed(2)} times chrono-node, ${promised} promised`)
}

interface Measured {
  /** Microseconds of processor time a term, the median of the rounds. */
  readonly ours: number
  readonly theirs: number
  /** The median of each round's own ratio: what slows the machine for a while slows both sides of a pair. */
  readonly ratio: number
}

function measureInTurn(
  terms: readonly Timed[],
  our: (one: Timed) => unknown,
  their: (one: Timed) => unknown,
): Measured {
  for (let round = 0; round < warming; round += 1) {
    for (const one of terms) {
      our(one)
      their(one)
    }
  }
  const pairs = Array.from({ length: rounds }, () => [spentOn(terms, our), spentOn(terms, their)] as const)
  return {
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([ours, theirs]) => ours / theirs)),
  }
}

/** Warm twice through the list, so that one pass is well above the clock's grain. */
function spentOn(terms: readonly Timed[], read: (one: Timed) => unknown, passes = 2): number {
  const before = process.cpuUsage()
  for (let pass = 0; pass < passes; pass += 1) for (const one of terms) read(one)
  const spent = process.cpuUsage(before)
  return (spent.user + spent.system) / (passes * terms.length)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** chrono knows instants, not plans: it is right where its days are the term's only window, or it rightly sees none. */
function chronoIsRight({ term, time, windows }: Timed): boolean {
  const found = chrono.ru.parse(term, referenceOf(time), { forwardDate: true })
  const read = found.map((one) => {
    const start = dayOf(one.start.date())
    return [start, one.end ? dayOf(one.end.date()) : start] as const
  })
  if (windows.length !== read.length) return false
  return windows.every(([start, end], index) => {
    const one = read[index]
    return one !== undefined && one[1] === end && (start === null || one[0] === start)
  })
}

function referenceOf({ plan }: PlanTime): Date {
  return new Date(`${plan.start}T12:00:00`)
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The terms of public plans where they stand beside the project, else the project's own. */
function listOfTerms(): { readonly terms: readonly Timed[]; readonly source: string } {
  const gold = fileURLToPath(new URL('../../../shared/gold/due.tsv', import.meta.url))
  if (existsSync(gold)) return { terms: goldTerms(readFileSync(gold, 'utf8')), source: 'due.tsv' }
  const terms = readExamples('terms.txt').map(({ term, period, means }): Timed => {
    const time = planTime(period)
    const expansion = expandSchedule(parseSchedule(term).schedule, time)
    const right = () => reading(parseSchedule(term), time) === means
    return { term, time, windows: expansion.windows.map(({ start, end }) => [start, end]), right }
  })
  return { terms, source: 'our own list' }
}

function goldTerms(text: string): readonly Timed[] {
  return text
    .split('\n')
    .filter(Boolean)
    .slice(1)
    .map((line): Timed => {
      const [term = '', start = '', end = '', kind = '', windows = '[]'] = line.split('\t')
      const expected = JSON.parse(windows) as readonly (readonly [string | null, string])[]
      return {
        term,
        time: planTime(`${start}..${end}`),
        windows: expected,
        right: (read) =>
          read.kind === kind &&
          JSON.stringify(read.windows.map((one) => [one.start, one.end])) === JSON.stringify(expected),
      }
    })
}

function row(...cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(15))).join('')
}
