import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { type Expansion, expandSchedule } from '#core/schedule/expand-schedule.ts'
import type { ParsedTerm } from '#core/schedule/parse-schedule.ts'
import type { PlanTime } from '#core/schedule/plan-time.ts'

const calendar = workingCalendarOf(startingWorkingYears)

/** `2022-01-01..2024-12-31`; without an end the plan is open. */
export function planTime(period: string): PlanTime {
  const [start = '', end = ''] = period.split('..')
  return {
    plan: { start: start as CivilDate, end: end === '' ? null : (end as CivilDate) },
    stage: null,
    calendar,
  }
}

export interface Example {
  readonly term: string
  readonly period: string
  /** What `reading` gives for it. */
  readonly means: string
}

/** Lines `term ⇥ means` under headings `[period]`; `#` begins a remark. */
export function readExamples(name: string): readonly Example[] {
  const path = fileURLToPath(new URL(name, import.meta.url))
  let period = ''
  const examples: Example[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const heading = /^\[(.*)\]$/.exec(line)
    if (heading !== null) period = heading[1] ?? ''
    else if (line !== '' && !line.startsWith('#')) {
      const [term = '', means = ''] = line.split('\t')
      examples.push({ term, period, means })
    }
  }
  return examples
}

/** A reading in one line: kind, marks, windows (`…` for an unsaid start; the first three, how many, the last). */
export function reading(parsed: ParsedTerm, time: PlanTime): string {
  if (!parsed.understood) return '?'
  const expansion = expandSchedule(parsed.schedule, time)
  return [
    expansion.kind,
    ...marksOf(parsed, expansion),
    ...windowsOf(expansion.windows.map(({ start, end }) => (start === end ? end : `${start ?? '…'}/${end}`))),
  ].join(' ')
}

function marksOf(parsed: ParsedTerm, expansion: Expansion): readonly string[] {
  const { ambiguous, times, offset, working, event, authority, outsidePeriod } = expansion
  return [
    ...(ambiguous ? ['ambiguous'] : []),
    ...(parsed.mended ? ['mended'] : []),
    ...(outsidePeriod ? ['outside'] : []),
    ...(times === null ? [] : [`times:${times}`]),
    ...(offset === null ? [] : [working ? `${offset}:working` : offset]),
    ...(event === null ? [] : [`«${event}»`]),
    ...(authority === null ? [] : [`«${authority}»`]),
  ]
}

function windowsOf(all: readonly string[]): readonly string[] {
  return all.length <= 4 ? all : [...all.slice(0, 3), `(${all.length})`, ...all.slice(-1)]
}
