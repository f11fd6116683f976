import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Batch } from './draft-state.ts'

/** What the browser lends to keep things in: localStorage, or a Map in tests. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Batches not yet acknowledged, one item each: two tabs with the same draft then never overwrite each other, and the
 * same request sent twice is answered as the first time. Keys name the person, so that nothing typed under one name
 * is sent under another.
 */
export interface Outbox {
  readonly list: () => readonly Batch[]
  /** false where the browser has no room for it: then it lives only as long as the page. */
  readonly put: (batch: Batch) => boolean
  readonly drop: (requestId: string) => void
}

export function openOutbox(shelf: Shelf | null, personId: string, draftId: string): Outbox {
  const prefix = `rostok-outbox:${personId}:${draftId}:`
  const guarded = <Value>(what: (shelf: Shelf) => Value, otherwise: Value): Value => {
    if (shelf === null) return otherwise
    try {
      return what(shelf)
    } catch {
      // A full or forbidden storage must not stop anybody from working.
      return otherwise
    }
  }
  return {
    list: () => guarded((kept) => batchesIn(kept, prefix), []),
    put: (batch) =>
      guarded((kept) => {
        kept.setItem(prefix + batch.requestId, JSON.stringify(batch.changes))
        return true
      }, false),
    drop: (requestId) => guarded((kept) => kept.removeItem(prefix + requestId), undefined),
  }
}

/** Request ids are UUIDv7: sorted by name they stand in the order in which they were made. */
function batchesIn(shelf: Shelf, prefix: string): readonly Batch[] {
  const found: Batch[] = []
  for (let index = 0; index < shelf.length; index++) {
    const key = shelf.key(index)
    if (key === null || !key.startsWith(prefix)) continue
    const changes = changesIn(shelf.getItem(key))
    if (changes !== null) found.push({ requestId: key.slice(prefix.length), changes })
  }
  return found.sort((left, right) => (left.requestId < right.requestId ? -1 : 1))
}

function changesIn(kept: string | null): readonly DraftChange[] | null {
  if (kept === null) return null
  try {
    const parsed: unknown = JSON.parse(kept)
    return Array.isArray(parsed) && parsed.length > 0 ? (parsed as readonly DraftChange[]) : null
  } catch {
    return null
  }
}
