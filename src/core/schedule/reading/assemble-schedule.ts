import type { PhasedSchedule, PlainSchedule, Schedule } from '../schedule.ts'
import { assemblePlain } from './assemble-plain.ts'
import type { Piece } from './piece.ts'

/** A schedule of the pieces of a term; null where they do not make one: a term half understood is not understood. */
export function assembleSchedule(pieces: readonly Piece[]): Schedule | null {
  const groups = groupsOf(pieces)
  const labelled = groups.filter(({ label, pieces: inside }) => label !== null && inside.length > 0)
  if (labelled.length > 1 && groups[0]?.label !== null) return phasesOf(labelled)
  return assembleParts(
    pieces.filter(({ is }) => is !== 'label'),
    labelled.length > 0,
  )
}

interface Group {
  readonly label: string | null
  readonly pieces: Piece[]
}

function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (piece.is === 'label') groups.push({ label: piece.text, pieces: [] })
    else if (last === undefined) groups.push({ label: null, pieces: [piece] })
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

function isPlain(schedule: Schedule | null): schedule is PlainSchedule {
  return schedule !== null && schedule.kind !== 'phased'
}

/**
 * What stands beside what (rules 16, 20): the calendar comes before somebody else's timetable; what hangs on an event is
 * nothing beside a repetition or a whole year; a bounded part beside an unbounded one decides and is asked about. `apart`
 * where a label parts them («постоянно, отчёт до 25 декабря»).
 */
function assembleParts(all: readonly Piece[], apart = false): Schedule | null {
  const pieces = all.filter(({ is }) => is !== 'at-most')
  if (pieces.length < all.length && !pieces.some(({ is }) => is === 'repeat')) return null
  const free = pieces.filter((piece) => piece.is === 'event' || piece.is === 'external')
  const calendar = pieces.filter(({ is }) => is !== 'event' && is !== 'external')
  const says = calendar.some(({ is }) => is !== 'barrier' && is !== 'year-word' && is !== 'onward')
  const [first] = free
  if (!says && first !== undefined) return freeSchedule(free.find(({ is }) => is === 'event') ?? first)
  const bounded = calendar.some(({ is }) => is === 'dated')
  const steady = calendar.filter(({ is }) => is === 'steady')
  const repeats = calendar.some(({ is }) => is === 'repeat' || is === 'at')
  const event = free.find(({ is }) => is === 'event')
  if (bounded && !repeats && (steady.length > 0 || event !== undefined)) {
    const whole = apart ? null : assemblePlain(calendar)
    if (whole !== null && event === undefined) return whole
    return besideEachOther(calendar, steady, event)
  }
  const holidays = bounded ? undefined : free.find((piece) => piece.is === 'external' && piece.holidays)
  const decided = assemblePlain(calendar)
  const holiday = holidays === undefined ? null : freeSchedule(holidays)
  return decided === null || holiday === null ? decided : unlabelled([decided, holiday])
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
