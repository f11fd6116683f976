import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { CivilDate, Period } from '#core/calendar/civil-date.ts'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { offerReadings } from '#core/schedule/offer-readings.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { planTime } from './terms-file.ts'

/** Stands beside the project where it is developed; without it these tests say that they skipped. */
const gold = fileURLToPath(new URL('../../../../shared/gold/', import.meta.url))
const absent = !existsSync(`${gold}due.tsv`)
const where = absent ? ' (skipped: ../shared/gold is not here)' : ''

interface Extra {
  readonly times?: number
  readonly offset?: string | null
  readonly working?: boolean
  readonly ambiguous?: boolean
  readonly event?: string | null
  readonly authority?: string | null
  readonly debatable?: boolean
}

test.skipIf(absent)(`terms of public plans: at least 0.95 right, at most 2 % silently wrong${where}`, () => {
  const rows = readFileSync(`${gold}due.tsv`, 'utf8').split('\n').filter(Boolean).slice(1)
  const wrong: string[] = []
  let silent = 0
  let of = 0
  for (const row of rows) {
    const [term = '', start = '', end = '', kind = '', windows = '[]', extraText = '{}'] = row.split('\t')
    const extra = JSON.parse(extraText) as Extra
    if (extra.debatable === true) continue
    of += 1
    const read = expandSchedule(parseSchedule(term).schedule, planTime(`${start}..${end}`))
    const right =
      read.kind === kind &&
      JSON.stringify(read.windows.map((one) => [one.start, one.end])) ===
        JSON.stringify(JSON.parse(windows)) &&
      read.times === (extra.times ?? null) &&
      read.offset === (extra.offset ?? null) &&
      read.working === (extra.working ?? false) &&
      read.ambiguous === (extra.ambiguous ?? false) &&
      alike(read.event, extra.event) &&
      (kind !== 'external' || alike(read.authority, extra.authority))
    if (right) continue
    wrong.push(term)
    if (!read.ambiguous && read.kind !== 'none') silent += 1
  }
  expect(silent / of, wrong.join('\n')).toBeLessThanOrEqual(0.02)
  expect(1 - wrong.length / of, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
})

function alike(one: string | null, other: string | null | undefined): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other ?? null)]
  return left === right || (left !== '' && right !== '' && (left.includes(right) || right.includes(left)))
}

function wordsOf(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface GoldDocument {
  readonly plans: readonly {
    readonly period: { readonly start: CivilDate; readonly end: CivilDate | null }
    readonly sections: readonly { readonly start: CivilDate | null; readonly end: CivilDate | null }[]
    readonly measures: readonly {
      readonly section: number | null
      readonly assignments: readonly {
        readonly due: string | null
        readonly schedule: {
          readonly kind: string
          readonly windows: readonly unknown[]
          readonly ambiguous: boolean
        }
      }[]
    }[]
  }[]
  readonly findings: readonly { readonly code: string; readonly text: string }[]
}

test.skipIf(absent).each(['000', '001', '002', '003', '004'])(
  `every assignment of document %s is laid as it stands there${where}`,
  (name) => {
    const document = JSON.parse(readFileSync(`${gold}${name}.json`, 'utf8')) as GoldDocument
    const noted = (code: string, text: string) =>
      document.findings.some((one) => one.code === code && one.text === text)
    for (const plan of document.plans) {
      for (const measure of plan.measures) {
        for (const { due, schedule } of measure.assignments) {
          const time = {
            ...planTime('..'),
            plan: plan.period,
            stage: stageOf(plan.sections[measure.section ?? -1]),
          }
          const parsed = parseSchedule(due)
          const read = expandSchedule(parsed.schedule, time)
          const windows = read.windows.map(({ start, end }) => [start, end])
          expect({ due, kind: read.kind, windows, ambiguous: read.ambiguous }).toEqual({
            due,
            kind: schedule.kind,
            windows: schedule.windows,
            ambiguous: schedule.ambiguous,
          })
          expect([due, parsed.mended, read.outsidePeriod]).toEqual([
            due,
            noted('typo-in-due', due ?? ''),
            noted('due-outside-period', due ?? ''),
          ])
          if (read.ambiguous) expect(offerReadings(parsed, time)[0]?.windows).toEqual(read.windows)
        }
      }
    }
  },
)

function stageOf(
  section: { readonly start: CivilDate | null; readonly end: CivilDate | null } | undefined,
): Period | null {
  if (section === undefined || section.start === null || section.end === null) return null
  return { start: section.start, end: section.end }
}
