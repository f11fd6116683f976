import * as library from '@e965/xlsx'
import exceljs from 'exceljs'
import { readXlsx } from '#documents/readers/xlsx/read-xlsx.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { layOutXlsx } from '../support/lay-out-xlsx.ts'
import { roadMap } from './road-map.ts'

const ROUNDS = 9
const PROMISED = { warm: 300 }

/**
 * A .xlsx road map of 2,000 rows to a Document, against exceljs and the spreadsheet library reading the same file in
 * the same run. CPU, not time: the machine may be shared. Promised: 300 ms warm, linear in rows.
 */
export async function benchSpreadsheet(): Promise<void> {
  const bytes = await layOutXlsx(roadMap(2_000))
  const longer = await layOutXlsx(roadMap(8_000))
  const ours: number[] = []
  const draft: number[] = []
  const long: number[] = []
  const theirs: number[] = []
  const spreadsheet: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = await timed(ours, () => read(bytes))
    await timed(draft, async () => recognise(document))
    await timed(theirs, async () => {
      await new exceljs.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)
    })
    await timed(spreadsheet, async () => library.read(bytes, { type: 'array', dense: true }))
    if (round % 3 === 0) await timed(long, () => read(longer))
  }
  const [own, other, third] = [least(ours), least(theirs), least(spreadsheet)]
  say(`2,000 rows, warm: read ${ms(own)}, recognise ${ms(least(draft))}`)
  say(
    `exceljs ${ms(other)} (${(other / own).toFixed(1)} times), @e965/xlsx ${ms(third)} (${(third / own).toFixed(1)} times)`,
  )
  say(`8,000 rows: read ${ms(least(long))}`)
  const megabytes = process.resourceUsage().maxRSS / 1024
  say(`peak memory of all of them together: ${Math.round(megabytes)} MB`)
  promise('warm', own <= PROMISED.warm)
  promise('linear time', least(long) < 1.5 * 4 * own)
}

async function read(bytes: Uint8Array) {
  const outcome = await readXlsx(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document
}

async function timed<Value>(into: number[], work: () => Promise<Value>): Promise<Value> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  into.push((user + system) / 1000)
  return value
}

/** A neighbour on the same core adds to CPU, nothing takes away from it. */
function least(values: readonly number[]): number {
  return Math.min(...values)
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
