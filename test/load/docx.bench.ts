import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { readDocx } from '#documents/readers/docx/read-docx.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { layOutDocx } from '../support/lay-out-docx.ts'
import { roadMap } from './road-map.ts'

const ROUNDS = 15
const PROMISED = { warm: 60, cold: 250, megabytes: 300 }
const once = fileURLToPath(new URL('read-once.mjs', import.meta.url))
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * A .docx road map to a draft, against mammoth's HTML of the same file in the same run. CPU, not time: the machine may
 * be shared. Promised: 125 rows in 60 ms warm and 250 ms cold, 5,000 in linear time and under 300 MB.
 */
export async function benchDocx(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-bench-'))
  try {
    const small = await layOutDocx(roadMap(125))
    const warm = await measureWarm(small)
    say(`125 rows, warm: read ${ms(warm.read)}, recognise ${ms(warm.recognise)}, mammoth ${ms(warm.mammoth)}`)
    const file = join(folder, '125.docx')
    writeFileSync(file, small)
    const cold = await measureCold(folder, file, small)
    say(`125 rows, cold: to a draft ${ms(cold.ours)}, mammoth ${ms(cold.mammoth)}`)
    const growth = await measureGrowth(folder)
    const [first, last] = [growth[0], growth[growth.length - 1]]
    promise('warm', warm.read + warm.recognise <= PROMISED.warm)
    promise('cold', cold.ours <= PROMISED.cold)
    promise(
      'memory',
      growth.every((one) => one.rss < PROMISED.megabytes),
    )
    // The start of the process is in the first figure, so a linear reading costs less for each row of a longer file.
    promise(
      'linear time',
      first !== undefined && last !== undefined && last.cpu / last.rows < 1.5 * (first.cpu / first.rows),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureWarm(bytes: Uint8Array) {
  const read: number[] = []
  const recognised: number[] = []
  const html: number[] = []
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    const document = await timed(read, async () => {
      const outcome = await readDocx(bytes)
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      return outcome.document
    })
    await timed(recognised, async () => recognise(document))
    await timed(html, async () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }))
  }
  return { read: middle(read), recognise: middle(recognised), mammoth: middle(html) }
}

/** The very child that production starts, and mammoth in a process of its own; CPU of all that the process did. */
async function measureCold(folder: string, file: string, bytes: Uint8Array) {
  const built = (await import(
    `${dist}/confine/child-command.js`
  )) as typeof import('#confine/child-command.ts')
  const child = await built.childCommand(PROMISED.megabytes)
  const request = join(folder, 'request')
  const head = `${JSON.stringify({ name: null, length: bytes.length })}\n`
  writeFileSync(request, Buffer.concat([Buffer.from(head), bytes]))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < 7; round += 1) {
    ours.push(spent([child.program, ...child.arguments], request))
    theirs.push(spent([process.execPath, once, 'mammoth', file], request))
  }
  // The least of the rounds: a neighbour on the same core adds to CPU, nothing takes away from it.
  return { ours: Math.min(...ours), mammoth: Math.min(...theirs) }
}

/** CPU milliseconds of a command that is given a file, by the shell's own count of its children. */
function spent(command: readonly string[], input: string): number {
  const script = 'input=$1; shift; "$@" < "$input" > /dev/null; times'
  const counted = execFileSync('sh', ['-c', script, 'sh', input, ...command], { encoding: 'utf8' })
  const children = counted.trim().split('\n').at(-1) ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  )
}

async function measureGrowth(folder: string) {
  const found: { rows: number; cpu: number; rss: number }[] = []
  for (const rows of [500, 1_000, 5_000]) {
    const file = join(folder, `${rows}.docx`)
    writeFileSync(file, await layOutDocx(roadMap(rows)))
    const ours = runOnce('ours', file)
    const theirs = runOnce('mammoth', file)
    say(
      `${rows} rows, one fresh process: ours ${ms(ours.cpu)}, ${Math.round(ours.rss)} MB; mammoth ${ms(theirs.cpu)}, ${Math.round(theirs.rss)} MB`,
    )
    found.push({ rows, ...ours })
  }
  return found
}

function runOnce(reader: 'ours' | 'mammoth', file: string): { readonly cpu: number; readonly rss: number } {
  const answer = execFileSync(process.execPath, ['--max-old-space-size=4000', once, reader, file, dist], {
    encoding: 'utf8',
  })
  return JSON.parse(answer) as { cpu: number; rss: number }
}

async function timed<Value>(into: number[], work: () => Promise<Value>): Promise<Value> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  into.push((user + system) / 1000)
  return value
}

/** The median, without the first rounds in which the code is compiled. */
function middle(values: readonly number[]): number {
  const sorted = values.slice(values.length > 10 ? 5 : 0).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function promise(what: string, kept: boolean): void {
  if (!kept) throw new Error(`promise not kept: ${what}`)
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

function say(line: string): void {
  console.log(line)
}
