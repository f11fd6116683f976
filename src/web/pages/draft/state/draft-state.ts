import type { DraftChanges } from '#contract/draft.ts'
import { changeDraft } from '#core/plan/change-draft.ts'
import type { DraftChange, DraftChangeRefusal } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { accept, type Refusal, type Result } from '#core/result.ts'
import { subjectOf } from './change-subject.ts'

/** What one action of a person changed, kept until the server has it; sent as one request, all or nothing. */
export interface Batch {
  readonly requestId: string
  readonly changes: readonly DraftChange[]
}

/** A batch that the server did not take, because of what others did meanwhile. What was typed is in it. */
export interface Conflict {
  readonly batch: Batch
  /** The change that does not fit, and why. */
  readonly change: DraftChange
  readonly code: DraftChangeRefusal | 'other'
  /** Who changed it, where that is known. */
  readonly by: string | null
  /** The server's own sentence. */
  readonly message: string
}

export interface DraftState {
  /** What the server holds at `revision`. */
  readonly confirmed: Reading
  readonly revision: number
  /** What is shown: the confirmed reading with everything pending laid on it. */
  readonly reading: Reading
  readonly pending: readonly Batch[]
  readonly conflicts: readonly Conflict[]
  readonly undo: readonly (readonly DraftChange[])[]
  readonly redo: readonly (readonly DraftChange[])[]
  /** Others who have the draft open. */
  readonly present: readonly string[]
  /** Who else changed what, by its subject. */
  readonly touched: ReadonlyMap<string, string>
  readonly closed: boolean
  /** The server's changes do not fit what we hold: the draft has to be fetched anew. */
  readonly lost: boolean
}

export function openState(
  reading: Reading,
  revision: number,
  kept: readonly Batch[],
  closed: boolean,
): DraftState {
  return {
    confirmed: reading,
    revision,
    reading: laid(reading, kept),
    pending: kept,
    conflicts: [],
    undo: [],
    redo: [],
    present: [],
    touched: new Map(),
    closed,
    lost: false,
  }
}

export type Way = 'do' | 'undo' | 'redo'

/** Lays a person's action on the draft: shown at once, and queued for the server. */
export function act(
  state: DraftState,
  batch: Batch,
  way: Way = 'do',
): Result<DraftState, Refusal<DraftChangeRefusal>> {
  let { reading } = state
  const back: DraftChange[] = []
  for (const change of batch.changes) {
    const done = changeDraft(reading, change)
    if (!done.ok) return done
    reading = done.value.reading
    back.unshift(done.value.inverse)
  }
  const next = { ...state, reading, pending: [...state.pending, batch] }
  switch (way) {
    case 'do':
      return accept({ ...next, undo: [...state.undo.slice(-199), back], redo: [] })
    case 'undo':
      return accept({ ...next, undo: state.undo.slice(0, -1), redo: [...state.redo, back] })
    case 'redo':
      return accept({ ...next, undo: [...state.undo, back], redo: state.redo.slice(0, -1) })
  }
}

/** The way back was refused, as others changed what it would change: it is forgotten, the draft stays as it is. */
export function forgetStep(state: DraftState, way: 'undo' | 'redo'): DraftState {
  return { ...state, [way]: state[way].slice(0, -1) }
}

/**
 * Takes in what the server says was done, by whomever. `sent` is the batch that this answer acknowledges: it is done
 * even where the answer does not name it (a request that was answered once before).
 */
export function merge(state: DraftState, answer: DraftChanges, sent: string | null = null): DraftState {
  const news = answer.changes.filter((line) => line.revision > state.revision)
  const done = new Set(answer.changes.filter((line) => line.mine).map((line) => line.requestId))
  if (sent !== null) done.add(sent)
  const pending = state.pending.filter((batch) => !done.has(batch.requestId))
  let { confirmed, lost } = state
  const touched = news.some((line) => !line.mine) ? new Map(state.touched) : state.touched
  for (const line of news) {
    const applied = changeDraft(confirmed, line.change)
    if (applied.ok) confirmed = applied.value.reading
    else lost = true
    if (!line.mine && touched instanceof Map) touched.set(subjectOf(line.change), line.by)
  }
  const quiet = news.length === 0 && pending.length === state.pending.length
  return {
    ...state,
    confirmed,
    lost,
    pending,
    touched,
    revision: Math.max(state.revision, answer.revision),
    reading: quiet ? state.reading : laid(confirmed, pending),
    present: answer.present,
    closed: state.closed || answer.closed,
  }
}

/**
 * Takes in an answer that holds what the server did at my request, with whatever others did. It is laid on the way back
 * like an action of my own.
 */
export function mergeOwn(state: DraftState, answer: DraftChanges, requestId: string): DraftState {
  let reading = state.confirmed
  const back: DraftChange[] = []
  for (const line of answer.changes) {
    if (line.revision <= state.revision) continue
    const done = changeDraft(reading, line.change)
    if (!done.ok) break
    reading = done.value.reading
    if (line.requestId === requestId) back.unshift(done.value.inverse)
  }
  const next = merge(state, answer, requestId)
  return back.length === 0 ? next : { ...next, undo: [...next.undo.slice(-199), back], redo: [] }
}

/** The server refused a batch for good: it leaves the queue and waits for its author's word. */
export function setAside(
  state: DraftState,
  requestId: string,
  refusal: { readonly code: string; readonly message: string; readonly by: string | null },
): DraftState {
  const batch = state.pending.find((one) => one.requestId === requestId)
  const first = batch?.changes[0]
  if (batch === undefined || first === undefined) return state
  const pending = state.pending.filter((one) => one !== batch)
  const reading = laid(state.confirmed, pending)
  const { change, code } = misfit(reading, batch) ?? { change: first, code: 'other' as const }
  const by = refusal.by ?? state.touched.get(subjectOf(change)) ?? null
  const conflict: Conflict = { batch, change, code: codeOf(refusal.code, code), by, message: refusal.message }
  return {
    ...state,
    pending,
    conflicts: [...state.conflicts, conflict],
    reading,
  }
}

/** What was typed does not fit what others did while it was typed: it is laid aside before it was ever sent. */
export function setAsideAtOnce(state: DraftState, batch: Batch, code: DraftChangeRefusal): DraftState {
  const queued = { ...state, pending: [...state.pending, batch] }
  return setAside(queued, batch.requestId, { code, message: '', by: null })
}

/** The server's copy, fetched anew. */
export function replaced(state: DraftState, reading: Reading, revision: number): DraftState {
  return {
    ...state,
    confirmed: reading,
    revision,
    reading: laid(reading, state.pending),
    lost: false,
    undo: [],
    redo: [],
  }
}

export function withoutConflict(state: DraftState, requestId: string): DraftState {
  return { ...state, conflicts: state.conflicts.filter((one) => one.batch.requestId !== requestId) }
}

/** Whole batches or nothing, as on the server; one that does not fit now is not shown, and its fate is the server's. */
function laid(reading: Reading, batches: readonly Batch[]): Reading {
  let now = reading
  for (const batch of batches) {
    const done = laidOne(now, batch)
    if (done !== null) now = done
  }
  return now
}

function laidOne(reading: Reading, batch: Batch): Reading | null {
  let now = reading
  for (const change of batch.changes) {
    const done = changeDraft(now, change)
    if (!done.ok) return null
    now = done.value.reading
  }
  return now
}

function misfit(reading: Reading, batch: Batch) {
  let now = reading
  for (const change of batch.changes) {
    const done = changeDraft(now, change)
    if (!done.ok) return { change, code: done.refusal.code }
    now = done.value.reading
  }
  return null
}

function codeOf(said: string, found: DraftChangeRefusal | 'other'): DraftChangeRefusal | 'other' {
  return said === 'draft/field-changed' || said === 'draft/row-gone' || said === 'draft/not-possible'
    ? said
    : found
}
