import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CivilDate, isCivilDate } from '#core/calendar/civil-date.ts'
import { startingWorkingYears } from '#core/calendar/starting-years.ru.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { findFindings } from '#core/plan/find-findings.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { sayReaderFinding, sayReaderRefusal } from '#documents/ru.ts'
import { readConfined } from '#main/read-confined.ts'
import type { CommandOutput } from '../command.ts'
import {
  fileMissingText,
  noPlanText,
  pageText,
  periodRefusedText,
  unknownOptionText,
  usageText,
} from './ru/read-words.ts'
import { showReading } from './show-reading.ts'
import { toGoldShape } from './to-gold-shape.ts'

interface Asked {
  readonly file: string
  readonly period: { readonly start: CivilDate; readonly end: CivilDate } | null
  readonly json: boolean
}

/** `./rostok read FILE [--period A..B] [--json]`. 0: read; 1: no plan in it; 2: refused, with one line that says why. */
export async function readDocumentCommand(argv: readonly string[], out: CommandOutput): Promise<number> {
  const asked = parseWords(argv)
  if (typeof asked === 'string') {
    out.fail(asked)
    return 2
  }
  const bytes = await bytesOf(asked.file)
  if (bytes === null) {
    out.fail(fileMissingText(asked.file))
    return 2
  }
  const outcome = await readConfined(bytes, basename(asked.file), (page, of) =>
    out.progress?.(pageText(page, of)),
  )
  out.progress?.('')
  if (!outcome.ok) {
    out.fail(sayReaderRefusal(outcome.refusal))
    return 2
  }
  const reading = inPeriod(outcome.reading, asked.period)
  const calendar = workingCalendarOf(startingWorkingYears)
  const findings = findFindings(reading, calendar)
  if (asked.json)
    out.write(JSON.stringify(toGoldShape(reading, findings, calendar, basename(asked.file)), null, 1))
  else if (reading.plans.length > 0) {
    out.write(showReading(reading, findings, calendar, terminalWidth()).join('\n'))
  }
  if (!asked.json) for (const finding of outcome.findings) out.fail(sayReaderFinding(finding))
  if (reading.plans.length > 0) return 0
  out.fail(noPlanText)
  return 1
}

function parseWords(argv: readonly string[]): Asked | string {
  let file: string | null = null
  let period: Asked['period'] = null
  let json = false
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    if (word === '--json') json = true
    else if (word === '--period' || word.startsWith('--period=')) {
      const given = word === '--period' ? (argv[++i] ?? '') : word.slice('--period='.length)
      period = parsePeriod(given)
      if (period === null) return periodRefusedText(given)
    } else if (word.startsWith('--')) return unknownOptionText(word)
    else if (file === null) file = word
    else return usageText
  }
  return file === null ? usageText : { file, period, json }
}

function parsePeriod(given: string): Asked['period'] {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u.exec(given)
  const [start, end] = [match?.[1] ?? '', match?.[2] ?? '']
  if (!isCivilDate(start) || !isCivilDate(end) || start > end) return null
  return { start, end }
}

/** A period given by hand goes before whatever the document says. */
function inPeriod(reading: Reading, period: Asked['period']): Reading {
  if (period === null) return reading
  return {
    ...reading,
    plans: reading.plans.map((plan) => ({ ...plan, period: { ...period, source: 'given' } })),
  }
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}

function terminalWidth(): number {
  return Math.min(160, Math.max(60, process.stdout.columns ?? 120))
}
