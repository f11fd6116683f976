import { expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { emptyPlan } from '#core/plan/empty-plan.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { emptyAssignment, emptyMeasure } from '../rows/new-rows.ts'
import { termView } from './term-view.ts'

it('shows no dates that hang on a period which is not known', () => {
  const plan = emptyPlan('План', 'school')
  const dated: PlanDraft = {
    ...plan,
    period: { start: '2026-01-01' as CivilDate, end: '2026-12-31' as CivilDate, source: 'stated' },
  }
  const view = (frame: PlanDraft, due: string) =>
    termView(frame, emptyMeasure(null, null), { ...emptyAssignment(), due }, workingCalendarOf([]))
  expect(view(plan, 'май').windows).toEqual([])
  expect(view(plan, 'до 1 мая 2026').windows).toEqual([{ start: null, end: '2026-05-01' }])
  expect(view(dated, 'май').windows).toEqual([{ start: '2026-05-01', end: '2026-05-31' }])
})
