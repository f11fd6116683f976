/** A day in a calendar program. Times are ISO 8601 in UTC, days YYYY-MM-DD. */
export interface CalendarEvent {
  /** Stays the same as long as the thing does. */
  readonly uid: string
  readonly day: string
  /** The day after, which the event does not reach. */
  readonly until: string
  readonly summary: string
  readonly description: string
  readonly url: string | null
  readonly changedAt: string
  /** Grows with every change. */
  readonly sequence: number
  /** How long before the day's beginning the program speaks up, as ISO 8601 durations. */
  readonly alarms: readonly string[]
}

export interface Calendar {
  readonly name: string
  readonly description: string
  readonly events: readonly CalendarEvent[]
}

/**
 * iCalendar (RFC 5545, names by RFC 7986). The same calendar gives the same bytes. Own work, because libraries stamp
 * events with the moment of writing, so that nothing could ever be answered with «not modified».
 */
export function writeCalendar({ name, description, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rostok//Rostok//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    text('NAME', name),
    text('X-WR-CALNAME', name),
    text('DESCRIPTION', description),
    text('X-WR-CALDESC', description),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function event(one: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    text('UID', one.uid),
    `DTSTAMP:${moment(one.changedAt)}`,
    `LAST-MODIFIED:${moment(one.changedAt)}`,
    `SEQUENCE:${one.sequence}`,
    `DTSTART;VALUE=DATE:${one.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${one.until.replaceAll('-', '')}`,
    text('SUMMARY', one.summary),
    text('DESCRIPTION', one.description),
    ...(one.url === null ? [] : [`URL:${one.url.replace(/[\r\n]/g, '')}`]),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    ...one.alarms.flatMap((before) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-${before}`,
      text('DESCRIPTION', one.summary),
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function text(property: string, value: string): string {
  return `${property}:${escapeText(value)}`
}

/** RFC 5545, 3.3.11. Signs that it does not know, but a line's end and a tab, are left out: no program may trip over them. */
export function escapeText(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

const mostOctets = 75

/** RFC 5545, 3.1: no line over 75 octets of UTF-8; the rest goes on after a space. A sign is never split. */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}

function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

function moment(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}
