import { createHash } from 'node:crypto'
import type { JournalLine } from './line.ts'

/** What stands before a region's first line. */
export const beginning = Buffer.alloc(32)

/** sha-256 over the previous line's hash and this line's own words, so that no earlier line can change unnoticed. */
export function hashLine(previous: Buffer, line: JournalLine): Buffer {
  const words = {
    regionId: line.regionId,
    number: line.number,
    at: line.at,
    personId: line.personId,
    personName: line.personName,
    address: line.address,
    verb: line.verb,
    noun: line.noun,
    subjectId: line.subjectId,
    details: line.details,
    // Lines of before the journal named places stay what they were.
    ...(line.organisationId === null ? {} : { organisationId: line.organisationId }),
  }
  return createHash('sha256').update(previous).update(canonicalJson(words)).digest()
}

/** JSON in one spelling: keys in order, no spaces. jsonb keeps neither the order of keys nor spaces. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(JSON.parse(JSON.stringify(value) ?? 'null')))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]))
}
