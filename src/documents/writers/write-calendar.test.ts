import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, escapeText, foldLine, writeCalendar } from './write-calendar.ts'

const one: CalendarEvent = {
  uid: 'a@rostok',
  day: '2026-12-31',
  until: '2027-01-01',
  summary: 'Отчёт; с «ёлочками», запятой и \\ чертой',
  description: 'Первая строка\nВторая строка 🌱',
  url: 'https://rostok.example/tasks/a',
  changedAt: '2026-10-05T09:30:00.123Z',
  sequence: 7,
  alarms: ['PT15H'],
}

test('an event is an all-day one with what is known of it', () => {
  const written = writeCalendar({ name: 'Росток', description: '', events: [one] })
  expect(written).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
  expect(written).toContain('DTSTAMP:20261005T093000Z\r\n')
  expect(written).toContain('TRIGGER:-PT15H\r\n')
  expect(writeCalendar({ name: 'Росток', description: '', events: [one] })).toBe(written)
})

/** What people type, and what they paste by accident or on purpose. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\n',
        '\r\n',
        'Щ',
        'ё',
        '🌱',
        ' ',
        '\t',
        'END:VEVENT',
        '\nBEGIN:VEVENT',
        '\\n',
        '\u2028',
        '=',
        '\u0000',
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
)

test('whatever the text, lines keep to 75 octets, no sign is split, and unfolding gives the line back', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const line = `SUMMARY:${escapeText(value)}`
      expect(line).not.toMatch(/[\r\n]/)
      const folded = foldLine(line)
      for (const part of folded.split('\r\n')) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
        expect(Buffer.from(part).toString()).toBe(part)
      }
      expect(folded.replaceAll('\r\n ', '')).toBe(line)
    }),
  )
})

test('whatever the text, a program of others reads back what was written', () => {
  fc.assert(
    fc.property(hostile, hostile, (summary, description) => {
      const written = writeCalendar({
        name: summary,
        description,
        events: [{ ...one, summary, description }, one],
      })
      const calendar = new ICAL.Component(ICAL.parse(written))
      const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
      expect(events.map((event) => [event.summary, event.description])).toEqual([
        [kept(summary), kept(description)],
        [one.summary, one.description],
      ])
    }),
  )
})

/** What of a text can stand in a calendar at all. */
function kept(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
