import { describe, expect, it, vi } from 'vitest'
import type { ChangeDraft, Draft, DraftChanges } from '#contract/draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { emptyPlan } from '#core/plan/empty-plan.ts'
import type { TableReading } from '#core/plan/table-reading.ts'
import { draftDesk, type Failure, type Line } from './draft-desk.ts'
import { openOutbox, type Shelf } from './outbox.ts'

describe('a desk', () => {
  it('keeps what was typed while the server is away, and sends it in order when it is back', async () => {
    vi.useFakeTimers()
    const server = openLine()
    const shelf = openShelf()
    const desk = draftDesk(draft(), openOutbox(shelf, 'p', 'd'), server.line)
    desk.open()
    server.state.away = true
    desk.change([rename('План', 'Первое')])
    desk.change([rename('Первое', 'Второе')])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(desk.view()).toMatchObject({ line: 'away' })
    expect(desk.view().draft.pending).toHaveLength(2)
    expect(shelf.length).toBe(2)
    server.state.away = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.state.sent.map((body) => body.changes)).toEqual([
      [rename('План', 'Первое')],
      [rename('Первое', 'Второе')],
    ])
    expect(desk.view()).toMatchObject({ line: 'idle', draft: { pending: [] } })
    expect(shelf.length).toBe(0)
    desk.close()
    vi.useRealTimers()
  })

  it('sends after a reload what the page before it could not', async () => {
    vi.useFakeTimers()
    const server = openLine()
    const shelf = openShelf()
    server.state.away = true
    const before = draftDesk(draft(), openOutbox(shelf, 'p', 'd'), server.line)
    before.open()
    before.change([rename('План', 'Новое')])
    before.close()
    server.state.away = false
    const after = draftDesk(draft(), openOutbox(shelf, 'p', 'd'), server.line)
    expect(after.view().draft.reading.plans[0]?.title).toBe('Новое')
    after.open()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.state.sent).toHaveLength(1)
    expect(openOutbox(shelf, 'somebody else', 'd').list()).toEqual([])
    after.close()
    vi.useRealTimers()
  })

  it('lays a refused change before its author, and keeps it over a reload until the author has decided', async () => {
    vi.useFakeTimers()
    const server = openLine()
    const shelf = openShelf()
    const desk = draftDesk(draft(), openOutbox(shelf, 'p', 'd'), server.line)
    desk.open()
    server.state.refuse = true
    desk.change([rename('План', 'Моё')])
    await vi.advanceTimersByTimeAsync(500)
    const conflict = desk.view().draft.conflicts[0]
    expect(conflict).toMatchObject({ code: 'draft/field-changed', by: 'Ирина' })
    expect(shelf.length).toBe(1)
    server.state.refuse = false
    if (conflict !== undefined) desk.keepMine(conflict)
    await vi.advanceTimersByTimeAsync(500)
    expect(server.state.sent.at(-1)?.changes).toEqual([rename('Чужое', 'Моё')])
    expect(desk.view().draft).toMatchObject({ conflicts: [], pending: [] })
    expect(shelf.length).toBe(0)
    desk.close()
    vi.useRealTimers()
  })

  it('has a table read anew behind all that was typed before it, and takes it back like anything else', async () => {
    vi.useFakeTimers()
    const server = openLine()
    const desk = draftDesk(draft(), openOutbox(openShelf(), 'p', 'd'), server.line)
    desk.open()
    desk.change([rename('План', 'Набранное')])
    desk.settleColumns(table, ['title'])
    expect(desk.view().settling).toEqual({ at: table.at, state: 'busy', message: '' })
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.view().settling?.state).toBe('done')
    expect(desk.view().draft.reading.plans[0]?.title).toBe('Прочитанное заново')
    desk.undo()
    await vi.advanceTimersByTimeAsync(500)
    expect(server.state.sent.at(-1)?.changes).toEqual([rename('Прочитанное заново', 'Набранное')])
    desk.close()
    vi.useRealTimers()
  })

  it('says that a table could not be read anew, and does not do it unasked later', async () => {
    vi.useFakeTimers()
    const server = openLine()
    const desk = draftDesk(draft(), openOutbox(openShelf(), 'p', 'd'), server.line)
    desk.open()
    server.state.away = true
    desk.settleColumns(table, null)
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.view().settling).toMatchObject({ state: 'failed', message: '' })
    server.state.away = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.state.log).toEqual([])
    desk.close()
    vi.useRealTimers()
  })
})

const table: TableReading = {
  at: { block: 3 },
  header: { from: 0, to: 1 },
  columns: [{ role: 'extra', heading: 'Что делаем', track: null, doubtful: true }],
  origin: 'headings',
  issuer: null,
  remembered: null,
}

function rename(from: string, to: string): DraftChange {
  return { kind: 'set-plan', plan: 0, field: 'title', from, to }
}

function openLine() {
  const state = { away: false, refuse: false, sent: [] as ChangeDraft[], log: [] as DraftChanges['changes'] }
  const answer = (since: number): DraftChanges => ({
    revision: state.log.length,
    changes: state.log.filter((line) => line.revision > since),
    present: [],
    closed: false,
  })
  const log = (requestId: string, change: DraftChange, mine: boolean) => {
    const revision = state.log.length + 1
    state.log = [...state.log, { revision, requestId, change, mine, by: mine ? 'я' : 'Ирина', at: '' }]
  }
  const line: Line = {
    send: async (body) => {
      if (state.away) throw new Error('away')
      if (state.refuse) {
        log('theirs', rename('План', 'Чужое'), false)
        throw new Error('refused')
      }
      state.sent.push(body)
      for (const change of body.changes) log(body.requestId, change, true)
      return answer(body.base)
    },
    settleColumns: async (body) => {
      if (state.away) throw new Error('away')
      log(body.requestId, rename('Набранное', 'Прочитанное заново'), true)
      return answer(body.base)
    },
    since: async (revision) => {
      if (state.away) throw new Error('away')
      return answer(revision)
    },
    fetch: async () => draft(),
    judge: (error): Failure =>
      error instanceof Error && error.message === 'refused'
        ? { kind: 'refused', code: 'draft/field-changed', message: '', by: null }
        : { kind: 'again' },
  }
  return { line, state }
}

function openShelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

function draft(): Draft {
  return {
    id: 'd',
    revision: 0,
    organisation: { id: 'o', parentId: null, kind: 'school', name: '', shortName: '' },
    fileName: null,
    hasOriginal: false,
    reading: { acts: [], plans: [emptyPlan('План', 'school')] },
    source: null,
    readerFindings: [],
    changedAt: '',
    changedBy: '',
    planIds: [],
    supersedes: null,
    known: [],
    amends: null,
    follows: null,
    upper: null,
  }
}
