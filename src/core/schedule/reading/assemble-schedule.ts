import { reportedUnit, timingEvent } from '../ru/free-phrases.ts'
import type { PhasedSchedule, PlainSchedule, Schedule, Span } from '../schedule.ts'
import { assemblePlain } from './assemble-plain.ts'
import type { Piece } from './piece.ts'
import { inYears } from './set-years.ts'

/** A schedule of the pieces of a term; null where they do not make one: a term half understood is not understood. */
export function assembleSchedule(pieces: readonly Piece[]): Schedule | null {
  if (pieces.some(({ is }) => is === 'choice')) return choiceOf(pieces)
  const groups = groupsOf(pieces)
  const labelled = groups.filter(({ label, pieces: inside }) => label !== null && inside.length > 0)
  if (labelled.length > 1 && groups[0]?.label !== null) {
    return (labelled.every(({ report }) => report) ? reportsOf(labelled) : null) ?? phasesOf(labelled)
  }
  return assembleParts(
    pieces.filter(({ is }) => is !== 'label'),
    labelled.length > 0,
  )
}

/** «май или июнь», «до 15 или до 20 мая 2022 г.»: each side by itself, with the bound and the year that it is lent. */
function choiceOf(pieces: readonly Piece[]): PhasedSchedule | null {
  const sides: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.is === 'choice') sides.push([])
    else sides.at(-1)?.push(piece)
  }
  const schedules = sides.map((side) => assemblePlain(side)).filter((one) => one?.kind === 'dated')
  const items = schedules.flatMap((one) => one.items)
  const [bound] = items.map((one) => one.bound)
  const year = items.at(-1)?.span.from.year ?? null
  if (schedules.length < sides.length || bound === undefined) return null
  return unlabelled(
    schedules.map((one) => ({
      ...one,
      items: one.items.map((item) => ({
        bound: item.bound === 'in' ? bound : item.bound,
        span: year === null || item.span.from.year !== null ? item.span : inOneYear(item.span, year),
      })),
    })),
  )
}

function inOneYear(span: Span, year: number): Span {
  return inYears(span, { years: [year], school: false, ranged: false })?.[0] ?? span
}

interface Group {
  readonly label: string | null
  readonly report: boolean
  readonly pieces: Piece[]
}

function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (piece.is === 'label') groups.push({ label: piece.text, report: piece.report, pieces: [] })
    else if (last === undefined) groups.push({ label: null, report: false, pieces: [piece] })
    else last.pieces.push(piece)
  }
  return groups.map((group) => ({ ...group, pieces: group.pieces.filter(({ is }) => is !== 'barrier') }))
}

function phasesOf(groups: readonly Group[]): PhasedSchedule | null {
  const phases = groups.map(({ label, pieces }) => ({ label, schedule: assembleParts(pieces) }))
  const plain = phases.filter((one): one is { label: string | null; schedule: PlainSchedule } =>
    isPlain(one.schedule),
  )
  return plain.length === phases.length ? { kind: 'phased', phases: plain } : null
}

/** Reports on one stretch after another, each with its date: a list of dates, where all have their year. */
function reportsOf(groups: readonly Group[]): PlainSchedule | null {
  const dated = assemblePlain(groups.flatMap(({ pieces }) => pieces))
  if (dated?.kind !== 'dated') return null
  return dated.items.every(({ span }) => span.from.year !== null) ? { ...dated, year: 'plan' } : null
}

function isPlain(schedule: Schedule | null): schedule is PlainSchedule {
  return schedule !== null && schedule.kind !== 'phased'
}

/**
 * What stands beside what (rules 16, 20): the calendar comes before somebody else's timetable; what hangs on an event is
 * nothing beside a repetition or a whole year; a bounded part beside an unbounded one decides and is asked about. `apart`
 * where a label parts them («постоянно, отчёт до 25 декабря»), as a semicolon does.
 */
function assembleParts(all: readonly Piece[], apart = false): Schedule | null {
  if (!all.some(standsBeside)) return assemblePlain(all)
  const pieces = all.filter(({ is }) => is !== 'at-most')
  if (pieces.length < all.length && !pieces.some(({ is }) => is === 'repeat')) return null
  const calendar = pieces.filter(({ is }) => is !== 'event' && is !== 'external')
  const says = calendar.some(({ is }) => is !== 'barrier' && is !== 'year-word' && is !== 'onward')
  const reported = says && saysWhichYear(calendar)
  const free = pieces.filter(
    (piece) =>
      piece.is === 'external' || (piece.is === 'event' && !(reported && reportedUnit.test(piece.words))),
  )
  const [first] = free
  if (!says && first !== undefined) return freeSchedule(free.find(({ is }) => is === 'event') ?? first)
  const bounded = calendar.some(({ is }) => is === 'dated')
  const steady = calendar.filter(({ is }) => is === 'steady')
  const repeats = calendar.some(({ is }) => is === 'repeat' || is === 'at')
  const event = free.find(({ is }) => is === 'event')
  if (bounded && !repeats && (steady.length > 0 || event !== undefined)) {
    const parted = apart || calendar.some(({ is }) => is === 'barrier')
    const whole = parted ? null : assemblePlain(calendar)
    if (whole !== null && event === undefined) return whole
    return besideEachOther(calendar, steady, event)
  }
  const holidays = bounded ? undefined : free.find((piece) => piece.is === 'external' && piece.holidays)
  const decided = assemblePlain(calendar)
  // «1 раз в год после окончания учебного года»: when in the year, only a person can say.
  const timing = free.find((piece) => piece.is === 'event' && saysWhen(piece))
  const beside = [holidays, timing].flatMap((piece) =>
    piece === undefined ? [] : (freeSchedule(piece) ?? []),
  )
  return decided === null || beside.length === 0 ? decided : unlabelled([decided, ...beside])
}

/** And not only on what condition, which is nothing beside a repetition (rule 20): «или при необходимости». */
function saysWhen({ offset, words }: Extract<Piece, { is: 'event' }>): boolean {
  return offset !== null || timingEvent.test(words.toLowerCase())
}

/** What changes the meaning of what it stands beside. */
function standsBeside({ is }: Piece): boolean {
  return is === 'steady' || is === 'event' || is === 'external' || is === 'at-most'
}

/** Then «по итогам года» beside it only says what is reported. */
function saysWhichYear(calendar: readonly Piece[]): boolean {
  return calendar.every(
    (piece) =>
      piece.is !== 'dated' ||
      piece.items.every(({ span }) => span.from.year !== null) ||
      calendar.some((one) => one.is === 'year-word' && one.word === 'next-each'),
  )
}

function unlabelled(schedules: readonly PlainSchedule[]): PhasedSchedule {
  return { kind: 'phased', phases: schedules.map((schedule) => ({ label: null, schedule })) }
}

function besideEachOther(
  calendar: readonly Piece[],
  steady: readonly Piece[],
  event: Piece | undefined,
): Schedule | null {
  const words = calendar.filter(({ is }) => is === 'year-word')
  const decided = assemblePlain(calendar.filter((piece) => !steady.includes(piece) && piece.is !== 'onward'))
  const others = [
    steady.length > 0 ? assemblePlain([...steady, ...words]) : null,
    event === undefined ? null : freeSchedule(event),
  ].filter((one) => one !== null)
  return decided === null ? null : unlabelled([decided, ...others])
}

function freeSchedule(piece: Piece): PlainSchedule | null {
  if (piece.is === 'external') return { kind: 'external', words: piece.words, authority: piece.authority }
  if (piece.is !== 'event') return null
  const { words, event, offset, working } = piece
  return { kind: 'event', words, event, offset, working }
}
