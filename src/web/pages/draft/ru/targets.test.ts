import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TargetDraft } from '#core/plan/plan-draft.ts'
import { readTargets, writeTargets } from './targets.ts'

describe('targets as people type them', () => {
  it.each<[string, Omit<TargetDraft, 'text'>]>([
    ['Охват детей — не менее 70 %', { operator: '>=', value: 70, unit: '%' }],
    ['Доля отказов - не более 2,5%', { operator: '<=', value: 2.5, unit: '%' }],
    ['Обучено – 12 педагогов', { operator: '=', value: 12, unit: 'педагогов' }],
    ['Участники — ≥ 1 200 человек', { operator: '>=', value: 1200, unit: 'человек' }],
    ['Обучить не менее 5 педагогов за год', { operator: '>=', value: 5, unit: 'педагогов' }],
  ])('%s', (line, figures) => {
    const target = { text: line, ...figures }
    expect(readTargets(line)).toEqual([target])
    // What says its figures itself does not say them twice.
    expect(writeTargets([target])).toBe(line)
  })

  it('of which one clause says several are told apart', () => {
    const text = 'охват не менее 70 % детей и обучение не менее 5 педагогов'
    const targets: readonly TargetDraft[] = [
      { text, operator: '>=', value: 70, unit: '%' },
      { text, operator: '>=', value: 5, unit: 'педагогов' },
    ]
    expect(writeTargets(targets)).toBe(`${text}\n${text} — не менее 5 педагогов`)
  })

  it.each(['Повысить качество', 'Охват — как можно больше', 'Создать в 2026 году 3 центра'])(
    'a line without a figure that is meant: %s',
    (line) => {
      expect(readTargets(line)).toBeUndefined()
    },
  )

  it('are read as they are written', () => {
    const words = fc.constantFrom('охват', 'доля — по району', 'не менее важное', '2026 год', 'школы 1-4')
    const target = fc.record<TargetDraft>({
      text: words,
      operator: fc.constantFrom('>=', '=', '<='),
      value: fc.oneof(
        fc.nat(1_000_000),
        fc.nat(1000).map((tenths) => tenths / 10),
      ),
      unit: fc.constantFrom('%', 'педагогов', 'ед. техники', ''),
    })
    fc.assert(
      fc.property(fc.array(target, { maxLength: 4 }), (targets) => {
        const written = writeTargets(targets)
        const read = readTargets(written) ?? []
        const figures = ({ operator, value, unit }: TargetDraft) => ({ operator, value, unit })
        expect(read.map(figures)).toEqual(targets.map(figures))
        expect(writeTargets(read)).toBe(written)
      }),
    )
  })
})
