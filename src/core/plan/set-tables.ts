import { accept, refuse } from '../result.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import type { Place } from './place.ts'
import type { Reading } from './plan-draft.ts'
import { sameValue } from './same-value.ts'
import type { TableReading } from './table-reading.ts'

/** A table that is read otherwise than the change says by now is a conflict; other tables stay as they are. */
export function setTables(
  reading: Reading,
  change: Extract<DraftChange, { readonly kind: 'set-tables' }>,
): DraftChangeOutcome {
  const tables = new Map((reading.tables ?? []).map((table) => [placeId(table.at), table]))
  for (const from of change.from) {
    const now = tables.get(placeId(from.at))
    if (!sameValue(now, from)) return refuse('draft/field-changed', { now: '' })
    tables.delete(placeId(from.at))
  }
  for (const to of change.to) {
    if (tables.has(placeId(to.at))) return refuse('draft/field-changed', { now: '' })
    tables.set(placeId(to.at), to)
  }
  return accept({
    reading: { ...reading, tables: [...tables.values()].sort(inOrder) },
    inverse: { kind: 'set-tables', from: change.to, to: change.from },
  })
}

/** The change from one way of reading the tables to another; null where they are the same. */
export function tablesBetween(
  from: readonly TableReading[],
  to: readonly TableReading[],
): Extract<DraftChange, { readonly kind: 'set-tables' }> | null {
  const missing = (tables: readonly TableReading[], others: readonly TableReading[]) => {
    const known = new Map(others.map((table) => [placeId(table.at), table]))
    return tables.filter((table) => !sameValue(known.get(placeId(table.at)), table))
  }
  const [gone, come] = [missing(from, to), missing(to, from)]
  return gone.length === 0 && come.length === 0 ? null : { kind: 'set-tables', from: gone, to: come }
}

export function tableAt(reading: Reading, at: Place): TableReading | null {
  return reading.tables?.find((table) => placeId(table.at) === placeId(at)) ?? null
}

function placeId({ block, row, column }: Place): string {
  return `${block}.${row ?? ''}.${column ?? ''}`
}

function inOrder({ at: one }: TableReading, { at: other }: TableReading): number {
  return (
    one.block - other.block ||
    (one.row ?? -1) - (other.row ?? -1) ||
    (one.column ?? -1) - (other.column ?? -1)
  )
}
