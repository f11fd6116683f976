import type { ChangeDraft, Draft, DraftChanges, SettleColumns } from '#contract/draft.ts'
import type { ColumnRole } from '#core/plan/column-role.ts'
import type { DraftChange, DraftChangeRefusal } from '#core/plan/draft-change.ts'
import type { TableReading } from '#core/plan/table-reading.ts'
import type { Refusal } from '#core/result.ts'
import {
  act,
  type Batch,
  type Conflict,
  type DraftState,
  forgetStep,
  merge,
  mergeOwn,
  openState,
  replaced,
  setAside,
  setAsideAtOnce,
  type Way,
  withoutConflict,
} from './draft-state.ts'
import { newId } from './new-id.ts'
import type { Outbox } from './outbox.ts'
import { retarget } from './retarget.ts'

/** How the server is reached; failures are told apart by the caller. */
export interface Line {
  readonly send: (body: ChangeDraft) => Promise<DraftChanges>
  readonly settleColumns: (body: SettleColumns) => Promise<DraftChanges>
  readonly since: (revision: number) => Promise<DraftChanges>
  readonly fetch: () => Promise<Draft>
  /** What to do with a failure: try again later, or lay the batch before its author. */
  readonly judge: (error: unknown) => Failure
}

export type Failure =
  | { readonly kind: 'again' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly by: string | null }

export interface DeskView {
  readonly draft: DraftState
  /** 'away': the last attempt to reach the server failed. */
  readonly line: 'idle' | 'sending' | 'away'
  /** When the last of my changes was acknowledged. */
  readonly savedAt: Date | null
  /** The browser keeps nothing: what is not sent lives only as long as the page. */
  readonly unkept: boolean
  /** Why the last action was not done; shown once. */
  readonly refusal: Refusal<DraftChangeRefusal | 'draft/way-back-gone'> | null
  /** The table that is read anew by what was said of its columns, or was last. */
  readonly settling: Settling | null
}

export interface Settling {
  readonly at: TableReading['at']
  readonly state: 'busy' | 'done' | 'failed'
  /** Why it failed, as the server says it; '' where it was not reached. */
  readonly message: string
}

export interface DraftDesk {
  readonly view: () => DeskView
  readonly subscribe: (listener: () => void) => () => void
  /** true where it was done. */
  readonly change: (changes: readonly DraftChange[]) => boolean
  /** Has a table read anew by what its columns mean; null: as the document itself says. */
  readonly settleColumns: (table: TableReading, to: readonly ColumnRole[] | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly keepMine: (conflict: Conflict) => void
  readonly takeTheirs: (conflict: Conflict) => void
  readonly forgetRefusal: () => void
  /** Sends what is waiting and asks for news at once. */
  readonly look: () => void
  readonly open: () => void
  readonly close: () => void
}

const newsEvery = 3_000
const longestPause = 15_000

/**
 * One draft on one screen. What a person does is shown at once and kept in the outbox; a single loop sends it in order,
 * one batch at a time, and between batches asks for what others did.
 */
export function draftDesk(draft: Draft, outbox: Outbox, line: Line): DraftDesk {
  const kept = outbox.list()
  let view: DeskView = {
    draft: openState(draft.reading, draft.revision, kept, draft.planIds.length > 0),
    line: 'idle',
    savedAt: null,
    unkept: false,
    refusal: null,
    settling: null,
  }
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let busy = false
  let opened = false
  let pause = 1_000
  let wanted: Omit<SettleColumns, 'base'> | null = null

  function show(change: Partial<DeskView>): void {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  function wake(after: number): void {
    if (timer !== null) clearTimeout(timer)
    timer = opened ? setTimeout(() => void turn(), after) : null
  }

  async function turn(): Promise<void> {
    if (busy || !opened) return
    busy = true
    const batch = view.draft.pending[0]
    try {
      if (view.draft.lost) await fetchAnew()
      else if (batch === undefined && wanted !== null) await settleOne(wanted)
      else if (batch === undefined) await askNews()
      else await sendOne(batch)
      pause = 1_000
    } catch (error) {
      const failure = line.judge(error)
      if (failure.kind === 'refused' && failure.code === 'draft/revision-unknown')
        show({ draft: { ...view.draft, lost: true } })
      else if (failure.kind === 'refused' && batch !== undefined && !view.draft.lost)
        await refusedBatch(batch, failure)
      else {
        show({ line: 'away' })
        pause = Math.min(pause * 2, longestPause)
      }
    }
    busy = false
    const more = view.draft.pending.length > 0 || view.draft.lost || wanted !== null
    wake(view.line === 'away' ? pause : more ? 0 : newsEvery)
  }

  async function sendOne(batch: Batch): Promise<void> {
    if (view.line === 'idle') show({ line: 'sending' })
    const { requestId, changes } = batch
    const answer = await line.send({ requestId, base: view.draft.revision, changes: [...changes] })
    outbox.drop(requestId)
    show({ draft: merge(view.draft, answer, requestId), line: 'idle', savedAt: new Date() })
  }

  /** Behind all that was typed before it, so that the server has what people mended when it reads anew. */
  async function settleOne(ask: Omit<SettleColumns, 'base'>): Promise<void> {
    const { at } = ask
    try {
      const answer = await line.settleColumns({ ...ask, base: view.draft.revision })
      const draft = mergeOwn(view.draft, answer, ask.requestId)
      show({ draft, line: 'idle', savedAt: new Date(), settling: { at, state: 'done', message: '' } })
    } catch (error) {
      const failure = line.judge(error)
      const message = failure.kind === 'refused' ? failure.message : ''
      show({ settling: { at, state: 'failed', message } })
    }
    wanted = null
  }

  async function askNews(): Promise<void> {
    const answer = await line.since(view.draft.revision)
    const next = merge(view.draft, answer)
    if (next.reading !== view.draft.reading || view.line !== 'idle' || !sameNames(next, view.draft))
      show({ draft: next, line: 'idle' })
    else view = { ...view, draft: next }
  }

  async function fetchAnew(): Promise<void> {
    const fresh = await line.fetch()
    show({ draft: replaced(view.draft, fresh.reading, fresh.revision), line: 'idle' })
  }

  /** The news come first, so that the author is shown what stands there now. */
  async function refusedBatch(
    batch: Batch,
    failure: Extract<Failure, { readonly kind: 'refused' }>,
  ): Promise<void> {
    try {
      const news = merge(view.draft, await line.since(view.draft.revision))
      show({ draft: setAside(news, batch.requestId, failure), line: 'idle' })
    } catch {
      show({ line: 'away' })
    }
  }

  function enqueue(changes: readonly DraftChange[], way: Way): boolean {
    if (changes.length === 0) return true
    const batch: Batch = { requestId: newId(), changes }
    const done = act(view.draft, batch, way)
    if (!done.ok) {
      const { code } = done.refusal
      if (way !== 'do' || code === 'draft/not-possible') show({ refusal: done.refusal })
      else show({ draft: setAsideAtOnce(view.draft, batch, code), unkept: !outbox.put(batch) })
      return false
    }
    const unkept = !outbox.put(batch)
    show({ draft: done.value, unkept, refusal: null })
    wake(0)
    return true
  }

  function step(way: 'undo' | 'redo'): void {
    const changes = view.draft[way].at(-1)
    if (changes === undefined || enqueue(changes, way)) return
    show({ draft: forgetStep(view.draft, way), refusal: { code: 'draft/way-back-gone' } })
  }

  function settle(conflict: Conflict): void {
    outbox.drop(conflict.batch.requestId)
    show({ draft: withoutConflict(view.draft, conflict.batch.requestId) })
  }

  const look = () => wake(0)

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (changes) => enqueue(changes, 'do'),
    settleColumns: (table, to) => {
      if (wanted !== null) return
      const from = table.columns.map((column) => column.role)
      wanted = { requestId: newId(), at: table.at, from, to: to === null ? null : [...to] }
      show({ settling: { at: table.at, state: 'busy', message: '' } })
      wake(0)
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    keepMine: (conflict) => {
      const changes = retarget(view.draft.reading, conflict.batch.changes)
      if (changes.length > 0 && !enqueue(changes, 'do')) return
      settle(conflict)
    },
    takeTheirs: settle,
    forgetRefusal: () => show({ refusal: null }),
    look,
    open: () => {
      opened = true
      globalThis.addEventListener?.('online', look)
      globalThis.addEventListener?.('focus', look)
      wake(kept.length > 0 ? 0 : newsEvery)
    },
    close: () => {
      opened = false
      if (timer !== null) clearTimeout(timer)
      globalThis.removeEventListener?.('online', look)
      globalThis.removeEventListener?.('focus', look)
    },
  }
}

function sameNames(left: DraftState, right: DraftState): boolean {
  return (
    left.closed === right.closed && left.lost === right.lost && left.present.join() === right.present.join()
  )
}
