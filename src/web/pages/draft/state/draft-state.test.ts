import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftChanges } from '#contract/draft.ts'
import { changeDraft } from '#core/plan/change-draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { MeasureDraft, Reading } from '#core/plan/plan-draft.ts'
import { act, type DraftState, merge, openState, setAside, withoutConflict } from './draft-state.ts'
import { retarget } from './retarget.ts'

describe('a draft on two screens', () => {
  it('comes to the same reading on both, and no word typed is lost', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (script) => {
        const server = openServer()
        const screens = [openState(server.reading(), 0, [], false), openState(server.reading(), 0, [], false)]
        const typed: string[] = []
        let count = 0
        for (const step of script) {
          const screen = screens[step.who] as DraftState
          screens[step.who] = (() => {
            switch (step.what) {
              case 'type': {
                const row = screen.reading.plans[0]?.measures[step.row % 3] as MeasureDraft
                count += 1
                const to = `слово ${count}`
                const done = act(screen, {
                  requestId: `${step.who}-${count}`,
                  changes: [{ kind: 'set-measure', measure: row.key, field: 'title', from: row.title, to }],
                })
                if (!done.ok) throw new Error(done.refusal.code)
                typed.push(to)
                return done.value
              }
              case 'send':
                return sendFirst(server, screen, step.who, step.lostAnswer)
              case 'news':
                return merge(screen, server.since(screen.revision, step.who))
            }
          })()
        }
        const ended = screens.map((screen, who) => {
          let now = screen
          while (now.pending.length > 0) now = sendFirst(server, now, who, false)
          return now
        })
        for (const [who, screen] of ended.entries()) {
          const now = merge(screen, server.since(screen.revision, who))
          expect(now.reading).toEqual(server.reading())
          expect(now.lost).toBe(false)
        }
        const heard = new Set([
          ...server.words(),
          ...ended.flatMap((screen) => screen.conflicts.flatMap(words)),
        ])
        for (const word of typed) expect(heard).toContain(word)
      }),
      { numRuns: 300 },
    )
  })

  it('shows a pending change at once and takes it back by undo and redo', () => {
    const state = type(openState(sample(), 0, [], false), 'новое')
    expect(title(state)).toBe('новое')
    const undone = act(state, { requestId: 'u', changes: state.undo.at(-1) ?? [] }, 'undo')
    if (!undone.ok) throw new Error()
    expect(title(undone.value)).toBe('строка 0')
    expect(undone.value.undo).toHaveLength(0)
    const redone = act(undone.value, { requestId: 'r', changes: undone.value.redo.at(-1) ?? [] }, 'redo')
    if (!redone.ok) throw new Error()
    expect(title(redone.value)).toBe('новое')
    expect(redone.value.pending).toHaveLength(3)
  })

  it('lays a refused batch aside with who did it, and mine can be laid on theirs', () => {
    const server = openServer()
    const mine = type(openState(server.reading(), 0, [], false), 'моё')
    server.take('other', [change('строка 0', 'чужое')], 1)
    const news = merge(mine, server.since(0, 0))
    const apart = setAside(news, 'q', { code: 'draft/field-changed', message: '…', by: null })
    expect(title(apart)).toBe('чужое')
    expect(apart.conflicts[0]).toMatchObject({ by: 'Ирина', code: 'draft/field-changed' })
    const again = retarget(apart.reading, apart.conflicts[0]?.batch.changes ?? [])
    expect(again).toEqual([change('чужое', 'моё')])
    expect(withoutConflict(apart, 'q').conflicts).toHaveLength(0)
  })

  it('does not take a batch for a conflict that the server has already, though the answer was lost', () => {
    const kept = { requestId: 'q', changes: [change('строка 0', 'новое')] }
    const reading = changeDraft(sample(), kept.changes[0] as DraftChange)
    if (!reading.ok) throw new Error()
    const state = openState(reading.value.reading, 1, [kept], false)
    expect(title(state)).toBe('новое')
    const answer = { revision: 1, changes: [], present: [], closed: false }
    expect(merge(state, answer, 'q')).toMatchObject({ pending: [], conflicts: [] })
  })

  it('keeps rows that nobody touched as the same values, so that they are not drawn again', () => {
    const state = openState(sample(), 0, [], false)
    const next = type(state, 'новое')
    expect(next.reading.plans[0]?.measures[1]).toBe(state.reading.plans[0]?.measures[1])
  })
})

const steps = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('type' as const, 'send' as const, 'news' as const),
  row: fc.nat(2),
  lostAnswer: fc.boolean(),
})

function sendFirst(server: Server, screen: DraftState, who: number, lostAnswer: boolean): DraftState {
  const batch = screen.pending[0]
  if (batch === undefined) return screen
  const taken = server.take(batch.requestId, batch.changes, who)
  if (lostAnswer) return screen
  if (taken) return merge(screen, server.since(screen.revision, who), batch.requestId)
  const news = merge(screen, server.since(screen.revision, who))
  return setAside(news, batch.requestId, { code: 'draft/field-changed', message: '', by: null })
}

type Server = ReturnType<typeof openServer>

/** The contract in a few lines: all of a request or nothing, and the same request twice is answered as the first time. */
function openServer() {
  let reading = sample()
  const lines: { revision: number; requestId: string; change: DraftChange; who: number }[] = []
  const known = new Map<string, boolean>()
  return {
    reading: () => reading,
    words: () => lines.flatMap((line) => words({ batch: { changes: [line.change] } })),
    take(requestId: string, changes: readonly DraftChange[], who: number): boolean {
      const before = known.get(requestId)
      if (before !== undefined) return before
      let next = reading
      for (const one of changes) {
        const done = changeDraft(next, one)
        if (!done.ok) {
          known.set(requestId, false)
          return false
        }
        next = done.value.reading
      }
      reading = next
      known.set(requestId, true)
      for (const one of changes) lines.push({ revision: lines.length + 1, requestId, change: one, who })
      return true
    },
    since(revision: number, who: number): DraftChanges {
      const changes = lines
        .filter((line) => line.revision > revision)
        .map((line) => ({ ...line, by: 'Ирина', mine: line.who === who, at: '2026-10-05T09:00:00Z' }))
      return { revision: lines.length, changes, present: [], closed: false }
    },
  }
}

function words(conflict: { readonly batch: { readonly changes: readonly DraftChange[] } }): string[] {
  return conflict.batch.changes.flatMap((one) => ('to' in one && typeof one.to === 'string' ? [one.to] : []))
}

function change(from: string, to: string): DraftChange {
  return { kind: 'set-measure', measure: 'm0', field: 'title', from, to }
}

function type(state: DraftState, to: string): DraftState {
  const done = act(state, { requestId: 'q', changes: [change(title(state), to)] })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

function title(state: DraftState): string {
  return state.reading.plans[0]?.measures[0]?.title ?? ''
}

function sample(): Reading {
  const measures = [0, 1, 2].map(
    (index): MeasureDraft => ({
      key: `m${index}`,
      number: null,
      section: null,
      track: null,
      row: null,
      title: `строка ${index}`,
      result: null,
      audience: null,
      extra: [],
      assignments: [{ key: `a${index}`, due: null, reading: null, responsible: null, parties: [], at: {} }],
      at: {},
    }),
  )
  const plan = {
    title: 'План',
    level: 'school' as const,
    period: null,
    act: null,
    goals: [],
    objectives: [],
    targets: [],
    sections: [],
    measures,
    titleAt: null,
    columns: [],
  }
  return { acts: [], plans: [plan] }
}
