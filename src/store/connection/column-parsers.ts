import pg from 'pg'

/**
 * How values leave the database: a `date` stays the text it is (a CivilDate), a `timestamptz` becomes ISO 8601 in UTC
 * with milliseconds, an `int8` a number where it is exact. `numeric` stays text: exact decimals. Kept per pool, so that
 * the queue's own connections get what they expect.
 */
export const columnParsers = { getTypeParser }

const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
}
const textArray = 1009

type Parse = (text: string) => unknown

const parsers = new Map<number, Parse>([
  [oid.int8, exactNumber],
  [oid.date, (text) => text],
  [oid.timestamptz, instant],
  [oid.int8Array, (text) => texts(text).map((item) => (item === null ? null : exactNumber(item)))],
  [oid.dateArray, texts],
  [oid.timestamptzArray, (text) => texts(text).map((item) => (item === null ? null : instant(item)))],
])

function getTypeParser(type: number, format?: 'text' | 'binary'): Parse {
  return (format === 'binary' ? undefined : parsers.get(type)) ?? usual(type, format ?? 'text')
}

/** The driver's types name the built-in types only; a column may be of any. */
function usual(type: number, format: 'text' | 'binary'): Parse {
  const parserOf = pg.types.getTypeParser as (type: number, format: string) => Parse
  return parserOf(type, format)
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`int8 ${text} does not fit a JavaScript number`)
  return value
}

/** The session's zone is UTC: «2026-10-05 09:30:00.123+00». */
function instant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

function texts(text: string): (string | null)[] {
  return usual(textArray, 'text')(text) as (string | null)[]
}
