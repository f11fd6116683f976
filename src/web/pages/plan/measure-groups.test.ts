import { expect, test } from 'vitest'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { measureGroups, partiesIn, standingsIn } from './measure-groups.ts'

function measure(
  id: string,
  sectionId: string | null,
  standing: Standing,
  due: string,
  party: string,
): MeasureView {
  return {
    id,
    number: id,
    sectionId,
    track: null,
    title: `Мероприятие ${id}`,
    result: 'Приказ о создании центра',
    audience: null,
    extra: [],
    place: null,
    upper: null,
    lower: null,
    assignments: [
      {
        id: `of ${id}`,
        due: 'до конца учёбы',
        reading: null,
        meaning: '',
        kind: 'once',
        windows: [],
        times: 1,
        responsible: party,
        parties: [party],
        executors: [party],
        part: null,
        tasks: [
          {
            id: `task ${id}`,
            occurrence: 1,
            startOn: null,
            dueOn: due as CivilDate,
            termOn: null,
            doneOn: standing === 'done' ? (due as CivilDate) : null,
            doneNote: null,
            commands: [],
            organisations: 1,
            counts: { [standing]: 1 },
            organisation: null,
            standing,
          },
        ],
      },
    ],
  }
}

const section = { id: 's', number: 'I', title: 'Начало', start: null, end: null }
const plan = {
  sections: [section],
  measures: [
    measure('1', 's', 'done', '2026-01-10', 'школа'),
    measure('2', 's', 'overdue', '2026-03-10', 'центр'),
    measure('3', null, 'ahead', '2026-02-10', 'школа'),
  ],
} as unknown as PlanView

function ids(search: Parameters<typeof measureGroups>[1]): readonly (readonly string[])[] {
  return measureGroups(plan, search).map((group) => group.measures.map((one) => one.id))
}

test('measures stand by section, those outside of all first', () => {
  expect(ids({})).toEqual([['3'], ['1', '2']])
  expect(measureGroups(plan, {})[1]?.section).toBe(section)
})

test('filters leave what they name', () => {
  expect(ids({ section: 's' })).toEqual([['1', '2']])
  expect(ids({ section: 'outside' })).toEqual([['3']])
  expect(ids({ standing: 'overdue,ahead' })).toEqual([['3'], ['2']])
  expect(ids({ responsible: 'школа' })).toEqual([['3'], ['1']])
  expect(ids({ text: 'приказ ЦЕНТРА учебы мероприятие 2' })).toEqual([['2']])
  expect(ids({ text: 'нет такого' })).toEqual([])
})

test('sorted rows stand in one group', () => {
  expect(ids({ sort: 'standing' })).toEqual([['2', '3', '1']])
  expect(ids({ sort: 'due' })).toEqual([['3', '2', '1']])
})

test('what there is to filter by', () => {
  expect(partiesIn(plan)).toEqual(['центр', 'школа'])
  expect(standingsIn(plan).map(({ standing }) => standing)).toEqual(['overdue', 'ahead', 'done'])
})
