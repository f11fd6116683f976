import type { Others } from './measure/beside.ts'
import type { Measured } from './measure/measure.ts'

/** Milliseconds and ratios: a line a subject. */
export function tableOf(measured: readonly Measured[]): string {
  const heads = [
    '',
    'sql',
    'http',
    '/sql',
    '8: p50',
    'p99',
    '/p50',
    'a sec',
    '40: p50',
    'p99',
    'a sec',
    'cpu',
    'db cpu',
  ]
  const rows = measured.map(({ subject, bare, one, crowds, statements }) => {
    const [eight, forty] = crowds
    return [
      `${subject.name} (${statements} statements)`,
      ms(bare.p50),
      ms(one.p50),
      times(one.p50 / bare.p50),
      ms(eight?.p50),
      ms(eight?.p99),
      times((eight?.p99 ?? 0) / (eight?.p50 ?? 1)),
      whole(eight?.perSecond),
      ms(forty?.p50),
      ms(forty?.p99),
      whole(forty?.perSecond),
      ms(eight?.cpu.program),
      ms(eight?.cpu.database),
    ]
  })
  return laidOut([heads, ...rows])
}

/** How others at work change what people wait for, over eight connections. */
export function besideTable({ beside, rollOuts, exports }: Others): string {
  const heads = ['', 'alone: p50', 'p99', 'beside: p50', 'p99', '/p50', '/alone']
  const rows = beside.map(({ subject, alone, beside: other }) => [
    subject.name,
    ms(alone.p50),
    ms(alone.p99),
    ms(other.p50),
    ms(other.p99),
    times(other.p99 / other.p50),
    times(other.p99 / alone.p99),
  ])
  return `beside ${rollOuts} roll-outs over a region and ${exports} sheets of a region's tasks\n${laidOut([heads, ...rows])}`
}

function laidOut(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What is not as it was aimed at, in words. */
export function missedOf(measured: readonly Measured[]): readonly string[] {
  return measured.flatMap(({ subject, bare, one, crowds }) => {
    const [eight] = crowds
    const missed: string[] = []
    if (eight === undefined) return missed
    if (subject.aim !== undefined && eight.cpu.program > subject.aim)
      missed.push(`${ms(eight.cpu.program)} ms of the program's CPU, ${subject.aim} aimed at`)
    if (one.p50 > 1.5 * bare.p50) missed.push(`${times(one.p50 / bare.p50)} of the bare SQL, 1.5 aimed at`)
    if (eight.p99 > 10 * eight.p50) missed.push(`p99 ${times(eight.p99 / eight.p50)} of p50, 10 aimed at`)
    const failed = crowds.reduce((sum, crowd) => sum + crowd.failed, 0)
    if (failed > 0) missed.push(`${failed} requests failed`)
    return missed.map((words) => `${subject.name}: ${words}`)
  })
}

export function ms(value: number | undefined): string {
  if (value === undefined) return ''
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function times(value: number): string {
  return `×${value.toFixed(2)}`
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value))
}
