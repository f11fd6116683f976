import type { ContinuousSchedule, PhasedSchedule, PlainSchedule, Schedule, YearWord } from '../schedule.ts'
import { writeOnward, writeRepeated } from './write-repeat.ts'
import { writeBoundSpan, writeItems } from './write-span.ts'

export function writeSchedule(schedule: Schedule): string {
  return schedule.kind === 'phased' ? writePhased(schedule) : writePlain(schedule)
}

function writePhased({ phases }: PhasedSchedule): string {
  const choice = phases.every(({ label, schedule }) => label === null && schedule.kind === 'dated')
  if (choice) return phases.map(({ schedule }) => writePlain(schedule)).join(' или ')
  const parted = phases.some(({ label }) => label !== null) || isDateBesideStretch(phases)
  return phases
    .map(({ label, schedule }) =>
      label === null ? writePlain(schedule) : `${label} – ${writePlain(schedule)}`,
    )
    .join(parted ? '; ' : ', ')
}

/** «до 25 декабря; постоянно»: with a comma that would be one stretch up to the date. */
function isDateBesideStretch(phases: PhasedSchedule['phases']): boolean {
  const kinds = phases.map(({ schedule }) => schedule.kind)
  return kinds.includes('dated') && kinds.includes('continuous')
}

function writePlain(schedule: PlainSchedule): string {
  switch (schedule.kind) {
    case 'none':
      return schedule.text ?? '—'
    case 'external':
    case 'event':
      return schedule.words
    case 'dated':
      return `${schedule.yearly ? 'ежегодно, ' : ''}${writeItems(schedule.items)}${yearWord(schedule.year)}`
    case 'onward':
      return `${writeOnward(schedule)}${yearWord(schedule.year)}`
    case 'repeated':
      return `${writeRepeated(schedule)}${yearWord(schedule.year)}`
    case 'continuous':
      return writeContinuous(schedule)
  }
}

function yearWord(year: YearWord): string {
  switch (year) {
    case 'plan':
      return ''
    case 'current':
      return ' текущего года'
    case 'next':
      return ' следующего года'
  }
}

function writeContinuous({ over, daily, year }: ContinuousSchedule): string {
  const current = year === 'current' ? 'текущего ' : ''
  const dayByDay = daily ? 'ежедневно' : ''
  if (over === 'year') return joined(dayByDay, `в течение ${current}года`)
  if (over === 'school-year') return joined(dayByDay, `в течение ${current}учебного года`)
  if (over === 'plan') return `${daily ? 'ежедневно' : 'постоянно'}${yearWord(year)}`
  const named = over.every(
    ({ bound, span }) =>
      bound === 'from' ||
      span.from.unit === 'year' ||
      (span.from.unit === 'school-year' && span.from.year !== null),
  )
  const spans = over.map(writeBoundSpan).join(', ')
  return `${daily ? 'ежедневно, ' : named ? '' : 'постоянно, '}${spans}${yearWord(year)}`
}

function joined(first: string, second: string): string {
  return first === '' ? second : `${first} ${second}`
}
