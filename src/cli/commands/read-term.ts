import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { type Expansion, expandSchedule } from '#core/schedule/expand-schedule.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import { formatSchedule } from '#core/schedule/format-schedule.ts'
import { offerReadings } from '#core/schedule/offer-readings.ts'
import { type ParsedTerm, parseSchedule } from '#core/schedule/parse-schedule.ts'
import type { PlanTime } from '#core/schedule/plan-time.ts'
import type { CommandOutput } from '../command.ts'
import { kindWords, termRefusals, termWords } from './ru/read-term.ru.ts'

/** Exit 0 read (also where the term is not understood: that is an answer), 2 asked wrongly, with one line saying how. */
export async function readTerm(argv: readonly string[], out: CommandOutput): Promise<number> {
  const asked = await askedFor(argv)
  if ('refusal' in asked) {
    out.fail(asked.refusal)
    return 2
  }
  for (const { text, time } of asked.terms) {
    const parsed = parseSchedule(text)
    out.write(asked.json ? JSON.stringify(answer(parsed, time, asked.single)) : inWords(parsed, time))
  }
  return 0
}

interface Asked {
  readonly terms: readonly { readonly text: string; readonly time: PlanTime }[]
  readonly json: boolean
  /** One term on the command line, and not a file of them. */
  readonly single: boolean
}

interface Refused {
  readonly refusal: string
}

async function askedFor(argv: readonly string[]): Promise<Asked | Refused> {
  const words = parseWords(argv)
  if ('refusal' in words) return words
  const { file, period, json, terms } = words
  if (file !== undefined) return readFileOfTerms(file)
  const [text] = terms
  if (text === undefined || terms.length > 1) return { refusal: termRefusals.noTerm() }
  if (period === undefined) return { refusal: termRefusals.noPeriod() }
  const time = parsePeriod(period)
  return 'refusal' in time ? time : { terms: [{ text, time }], json, single: true }
}

interface Words {
  readonly file: string | undefined
  readonly period: string | undefined
  readonly json: boolean
  readonly terms: readonly string[]
}

function parseWords(argv: readonly string[]): Words | Refused {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { period: { type: 'string' }, file: { type: 'string' }, json: { type: 'boolean' } },
    })
    return { file: values.file, period: values.period, json: values.json ?? false, terms: positionals }
  } catch (fault) {
    const option = /'([^']*)'/.exec(fault instanceof Error ? fault.message : '')?.[1] ?? argv.join(' ')
    return { refusal: termRefusals.badOption(option) }
  }
}

const calendar = workingCalendarOf(startingWorkingYears)

/** `2026-01-01..2026-12-31`, or `2026-01-01..` for a plan that names no end. */
function parsePeriod(text: string): PlanTime | Refused {
  const [first = '', last, ...rest] = text.split('..')
  const time = last === undefined || rest.length > 0 ? null : timeOf(first, last)
  if (time === null) return { refusal: termRefusals.badPeriod(text) }
  return time.plan.end !== null && time.plan.end < time.plan.start
    ? { refusal: termRefusals.backwards(text) }
    : time
}

function timeOf(first: string, last: string): PlanTime | null {
  const start = parseCivilDate(first.trim())
  const end: CivilDate | null = last.trim() === '' ? null : parseCivilDate(last.trim())
  if (start === null || (end === null && last.trim() !== '')) return null
  return { plan: { start, end }, stage: null, calendar }
}

const columns = ['expression', 'start', 'end'] as const

async function readFileOfTerms(path: string): Promise<Asked | Refused> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { refusal: termRefusals.noFile(path) }
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const names = head.split('\t').map((name) => name.trim())
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0) return { refusal: termRefusals.noColumns(missing.join(', ')) }
  const terms: { text: string; time: PlanTime }[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const cells = line.split('\t')
    const [expression, start, end] = columns.map((name) => cells[names.indexOf(name)] ?? '')
    const time = timeOf(start ?? '', end ?? '')
    if (time === null) return { refusal: termRefusals.badRowPeriod(index + 2) }
    terms.push({ text: expression ?? '', time })
  }
  return { terms, json: true, single: false }
}

/** What `due --json` prints: fields that say nothing are left out. */
function answer(parsed: ParsedTerm, time: PlanTime, single: boolean): object {
  const expansion = expandSchedule(parsed.schedule, time)
  const { kind, windows, times, ambiguous, offset, working, event, authority } = expansion
  return {
    kind,
    windows: windows.map(({ start, end }) => [start, end]),
    ...(times === null ? {} : { times }),
    ...(ambiguous ? { ambiguous } : {}),
    ...(offset === null ? {} : { offset }),
    ...(working ? { working } : {}),
    ...(event === null ? {} : { event }),
    ...(authority === null ? {} : { authority }),
    meaning: meaningOf(parsed, expansion),
    ...(single && ambiguous
      ? { readings: offerReadings(parsed, time).map(({ text, label }) => ({ text, meaning: label })) }
      : {}),
  }
}

function meaningOf(parsed: ParsedTerm, expansion: Expansion): string {
  const absent = parsed.understood && expansion.kind === 'none'
  return absent ? termWords.noTerm : explainSchedule(expansion)
}

function inWords(parsed: ParsedTerm, time: PlanTime): string {
  const expansion = expandSchedule(parsed.schedule, time)
  const { kind, windows, ambiguous, outsidePeriod } = expansion
  const dated = kind === 'once' || kind === 'recurring' || kind === 'continuous'
  const lines = [
    `${termWords.kind}: ${kindWords[kind]}`,
    `${termWords.meaning}: ${meaningOf(parsed, expansion)}`,
    ...(dated ? [`${termWords.canonical}: ${formatSchedule(parsed.schedule)}`] : []),
    ...(windows.length === 0 ? [] : [`${termWords.windows}:`]),
    ...windows.map(
      ({ start, end }) =>
        `  ${start === null ? `${termWords.until} ${end}` : start === end ? end : `${start} – ${end}`}`,
    ),
    ...(parsed.mended ? [`! ${termWords.mended}`] : []),
    ...(outsidePeriod ? [`! ${termWords.outside}`] : []),
  ]
  if (!ambiguous) return lines.join('\n')
  const readings = offerReadings(parsed, time).map(
    ({ text, label }) => `  • ${text}${label === text ? '' : ` (${label})`}`,
  )
  return [...lines, termWords.ambiguous, ...readings].join('\n')
}
