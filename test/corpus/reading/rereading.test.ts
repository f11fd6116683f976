import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '#core/plan/column-role.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { afterChanges, rereadDraft } from '#core/plan/rereading/reread-draft.ts'
import type { Document } from '#documents/document.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { documentOf, table, title } from './build-document.ts'

const header = ['№', 'Мероприятие', 'Что на выходе', 'Срок', 'Кто ведёт дело']
const document = documentOf(
  title('План мероприятий на 2026 год'),
  table([
    header,
    [{ text: '1. Организация', across: 5 }],
    ['1.1', 'Назначение куратора', 'Приказ', 'до 1 марта', 'отдел кадров'],
    ['1.2', 'Отчёт о ходе работ', 'Справка', 'ежеквартально', 'методист'],
    [{ text: '2. Обучение', across: 5 }],
    ['2.1', 'Обучение педагогов', 'Удостоверения', 'май – июнь', 'методист'],
    ['2.2', 'Открытые уроки', 'Банк уроков', 'ноябрь', 'учителя'],
  ]),
)
const guessed: readonly ColumnRole[] = ['number', 'title', 'extra', 'due', 'extra']
const meant: readonly ColumnRole[] = ['number', 'title', 'result', 'due', 'responsible']
const turned: readonly ColumnRole[] = ['number', 'result', 'title', 'due', 'extra']

let keys = 0
const newKey = () => `n${++keys}`

function read(source: Document, roles: readonly ColumnRole[] | null): Reading {
  const settled = roles === null ? [] : [{ at: { block: 1 }, roles, remembered: null }]
  return recognise(source, { settled, remembered: [] })
}

/** The draft after its document is read by other roles. */
function reread(now: Reading, from: readonly ColumnRole[] | null, to: readonly ColumnRole[] | null): Reading {
  const changes = rereadDraft(now, read(document, from), read(document, to), newKey)
  const next = afterChanges(now, changes)
  if (next === null) throw new Error('a change does not fit')
  return next
}

function must(reading: Reading, ...changes: readonly DraftChange[]): Reading {
  const next = afterChanges(reading, changes)
  if (next === null) throw new Error('a change does not fit')
  return next
}

const rowsOf = (reading: Reading) => reading.plans[0]?.measures ?? []
const rowOf = (reading: Reading, number: string) => rowsOf(reading).find((row) => row.number === number)

function setTitle(reading: Reading, number: string, to: string): DraftChange {
  const row = rowOf(reading, number)
  if (row === undefined) throw new Error(`no row ${number}`)
  return { kind: 'set-measure', measure: row.key, field: 'title', from: row.title, to }
}

describe('a draft whose document is read in another way', () => {
  it('is as it would have been read at once, where nobody changed anything', () => {
    const bare = ({ plans, tables }: Reading) => ({
      tables,
      plans: plans.map((plan) => ({
        ...plan,
        sections: plan.sections.map(({ key: _key, ...section }) => section),
        measures: plan.measures.map(({ key: _key, section, assignments, ...row }) => ({
          ...row,
          section: plan.sections.find((one) => one.key === section)?.title,
          assignments: assignments.map(({ key: _term, ...term }) => term),
        })),
      })),
    })
    for (const roles of [meant, turned]) {
      expect(bare(reread(read(document, null), null, roles))).toEqual(bare(read(document, roles)))
    }
    const none = guessed.map(() => 'extra' as const)
    const gone = reread(read(document, null), null, none)
    expect(rowsOf(gone)).toEqual([])
    expect(bare(reread(gone, none, meant)).plans[0]?.measures).toEqual(
      bare(read(document, meant)).plans[0]?.measures,
    )
  })

  it('keeps a mended word with the cell in which it was mended', () => {
    const start = read(document, null)
    const mended = must(start, setTitle(start, '1.1', 'Назначение двух кураторов'))
    expect(rowOf(reread(mended, null, turned), '1.1')).toMatchObject({
      title: 'Приказ',
      result: 'Назначение двух кураторов',
    })
    expect(rowOf(reread(mended, null, meant), '1.1')).toMatchObject({
      title: 'Назначение двух кураторов',
      result: 'Приказ',
    })
  })

  it('keeps rows that were typed, dropped, cut and moved, and meanings of terms that were settled', () => {
    const start = read(document, null)
    const [one, two, three, four] = rowsOf(start)
    if (!one || !two || !three || !four) throw new Error('four rows')
    const typed = { ...one, key: 'typed', number: '9', title: 'Сбор заявок', at: {}, extra: [] }
    const own = {
      ...typed,
      assignments: [{ key: 'term', due: null, reading: null, responsible: null, parties: [], at: {} }],
    }
    const changed = must(
      start,
      { kind: 'drop-measures', measures: [two.key] },
      { kind: 'add-measures', plan: 0, before: three.key, measures: [own] },
      { kind: 'split-measure', measure: one.key, at: 10, key: 'tail', assignmentKeys: ['tail-term'] },
      { kind: 'move-measure', measure: four.key, before: three.key },
      {
        kind: 'set-assignment',
        assignment: three.assignments[0]?.key ?? '',
        field: 'reading',
        from: null,
        to: 'с 1 мая по 30 июня 2026 г.',
      },
    )
    const next = rowsOf(reread(changed, null, meant))
    expect(next.map((row) => row.title)).toEqual([
      'Назначение',
      'куратора',
      'Сбор заявок',
      'Открытые уроки',
      'Обучение педагогов',
    ])
    expect(next.map((row) => row.assignments[0]?.responsible)).toEqual([
      'отдел кадров',
      'отдел кадров',
      null,
      'учителя',
      'методист',
    ])
    expect(next.at(-1)?.assignments[0]?.reading).toBe('с 1 мая по 30 июня 2026 г.')
  })

  it('is what it was once the columns mean what they meant, whatever people had mended', () => {
    const start = read(document, null)
    const words = fc.constantFrom('первое', 'второе', 'третье')
    const mend = fc.record({ row: fc.nat(3), what: fc.constantFrom('title', 'due', 'extra'), to: words })
    fc.assert(
      fc.property(fc.array(mend, { maxLength: 6 }), fc.constantFrom(meant, turned), (mends, roles) => {
        let now = start
        for (const { row, what, to } of mends) {
          const measure = rowsOf(now)[row]
          const term = measure?.assignments[0]
          const cell = measure?.extra[0]
          if (measure === undefined || term === undefined || cell === undefined)
            throw new Error('a whole row')
          now = must(
            now,
            what === 'title'
              ? { kind: 'set-measure', measure: measure.key, field: 'title', from: measure.title, to }
              : what === 'due'
                ? { kind: 'set-assignment', assignment: term.key, field: 'due', from: term.due, to }
                : { kind: 'set-extra', measure: measure.key, index: 0, from: cell.text, to },
          )
        }
        const back = reread(reread(now, null, roles), roles, null)
        expect(back).toEqual(now)
      }),
      { numRuns: 200 },
    )
  })
})
