import { describe, expect, it } from 'vitest'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView } from '#contract/plan.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { rows } from './amended-plan.ts'
import { amendingBy } from './amending.ts'
import { newcomer, settleUnder } from './district.ts'
import { openTown } from './town.ts'
import { typeDraft } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

let today = '2026-02-10'
const town = await openTown({ today: () => today })
const { north, school, southSchool } = town.places
const mary = await town.signIn('municipal')
const dmitry = await town.signIn('head')
const [other = ''] = await settleUnder(town, north, 'school', ['СОШ № 6'])
const vera = await newcomer(town, 'vera', 'school-head', other)
const { draftOf, change, enact, rollOut } = amendingBy(mary)

const draft = await typeDraft(mary, north, 'Дорожная карта на 2026 год', rows)
const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, {
  revision: draft.revision,
  supersedes: null,
})
const planId: string = enacted.json.plans[0].id

/** What was seen on a day, in the words of that day; what may be done with it is of today alone. */
interface Seen {
  readonly plan: unknown
  readonly matrix: unknown
}

const noted = new Map<string, Seen>()

function told({ title, edition, organisation, measures, standing, today: day }: PlanView) {
  return {
    title,
    owner: [organisation.name, organisation.shortName],
    edition,
    day,
    standing,
    measures: measures.map(({ id, number, title: words, assignments }) => ({
      id,
      number,
      words,
      assignments: assignments.map(({ id: row, due, tasks }) => ({
        row,
        due,
        tasks: tasks.map(({ commands: _, occurrence: __, termOn: ___, ...task }) => task),
      })),
    })),
  }
}

function counted({ measures, organisations }: Matrix) {
  return { measures, organisations: organisations.map(({ own: _, ...line }) => line) }
}

async function look(visitor: Visitor, query = ''): Promise<Seen> {
  const plan = await visitor.get(`/api/plans/${planId}${query}`)
  const matrix = await visitor.get(`/api/plans/${planId}/matrix${query}`)
  expect([plan.status, matrix.status], plan.text).toEqual([200, 200])
  return { plan: told(plan.json), matrix: counted(matrix.json) }
}

/** The end of a day: it is written down, and the next begins. */
async function until(day: string): Promise<void> {
  noted.set(today, await look(mary))
  today = day
}

async function rename(
  id: string,
  names: { readonly name: string; readonly shortName: string },
): Promise<void> {
  const path = `/api/organisations/${id}`
  const { revision, passport } = (await mary.get(path)).json
  const mended = await mary.put(path, { revision, passport: { ...formatPassport(passport), ...names } })
  expect(mended.status, mended.text).toBe(204)
}

async function taskOf(visitor: Visitor, title: string): Promise<string> {
  const { tasks } = (await visitor.get(`/api/tasks?plan=${planId}&limit=500`)).json
  return tasks.find((task: { measureTitle: string }) => task.measureTitle === title).id
}

async function step(visitor: Visitor, taskId: string, body: object): Promise<void> {
  const answer = await visitor.post(`/api/tasks/${taskId}/steps`, body)
  expect(answer.status, answer.text).toBe(200)
}

describe('a plan on a past day', () => {
  it('lives through half a year: rolled out, done, returned, granted more time, changed by an act, a school joined', async () => {
    await until('2026-02-11')
    await rollOut(planId)
    await until('2026-02-20')
    const head = await taskOf(dmitry, 'Назначить руководителя центра')
    await step(dmitry, head, { kind: 'submit', doneOn: '2026-02-19', note: 'Приказ № 3' })
    await until('2026-02-24')
    await step(mary, head, { kind: 'return', points: [{ about: null, reason: 'нет подписи' }] })
    await until('2026-03-02')
    await step(dmitry, head, { kind: 'submit', doneOn: '2026-03-02', note: 'Приказ № 3' })
    await step(mary, await taskOf(vera, 'Назначить руководителя центра'), {
      kind: 'grant-time',
      until: '2026-04-15',
      words: null,
    })
    await until('2026-03-10')
    await step(mary, head, { kind: 'accept' })
    await until('2026-03-15')
    const started = await mary.post(`/api/plans/${planId}/amendment`, {
      kind: 'приказ',
      number: '57',
      date: '2026-03-15',
    })
    const draftId: string = started.json.id
    const [reading] = (await draftOf(draftId)).reading.plans
    const row = (number: string) => reading?.measures.find((one) => one.number === number)
    await change(draftId, [
      {
        kind: 'set-assignment',
        assignment: row('3')?.assignments[0]?.key ?? '',
        field: 'due',
        from: 'до 1 июня',
        to: 'до 1 июля',
      },
      { kind: 'drop-measures', measures: [row('4')?.key ?? ''] },
    ])
    expect((await enact(draftId)).status).toBe(201)
    await until('2026-05-20')
    await rename(school, { name: 'МБОУ «Лицей № 5»', shortName: 'Лицей № 5' })
    await rename(north, { shortName: 'Северный округ', name: 'Северный муниципальный округ' })
    await until('2026-06-10')
    const { revision } = (await mary.get(`/api/organisations/${other}`)).json
    const joined = await mary.post(`/api/organisations/${other}/merging`, {
      intoId: school,
      on: '2026-06-10',
      act: { kind: 'Постановление', number: '15', date: '2026-06-01', sendingId: null },
      revision,
      cancelledPlans: [],
      movedRoles: [],
    })
    expect(joined.status, joined.text).toBe(204)
    await until('2026-09-30')
  })

  it('is told as it was seen on that day, whatever came later', async () => {
    expect(noted.size).toBe(9)
    for (const [day, seen] of noted) expect(await look(mary, `?on=${day}`), day).toEqual(seen)
    // A day on which nothing happened is told by the facts of before.
    const quiet = (await mary.get(`/api/plans/${planId}?on=2026-02-25`)).json as PlanView
    expect([quiet.today, quiet.on, quiet.edition, quiet.firstDay, quiet.lastDay]).toEqual([
      '2026-02-25',
      '2026-02-25',
      1,
      '2026-02-10',
      '2026-09-30',
    ])
    expect(quiet.measures[0]?.assignments[0]?.tasks[0]?.counts).toEqual({ 'due-soon': 1, returned: 1 })
    expect(
      quiet.measures.every(({ assignments }) =>
        assignments[0]?.tasks.every(({ commands }) => commands.length === 0),
      ),
    ).toBe(true)
  })

  it('shows a joined school where it owed its tasks itself, and opens into them', async () => {
    const names = ({ organisations }: Matrix) => organisations.map(({ shortName }) => shortName).sort()
    const then: Matrix = (await mary.get(`/api/plans/${planId}/matrix?on=2026-06-09`)).json
    expect(names(then)).toEqual(['Лицей № 5', 'СОШ № 6', 'Северный округ'])
    const before: Matrix = (await mary.get(`/api/plans/${planId}/matrix?on=2026-05-19`)).json
    expect(names(before)).toEqual(['СОШ № 5', 'СОШ № 6', 'Северный район'])
    const measure = then.measures[0]?.id
    const cell = `/api/plans/${planId}/matrix/cell?organisation=${other}&measure=${measure}`
    expect((await mary.get(`${cell}&on=2026-06-09`)).json.tasks).toMatchObject([
      { organisation: 'СОШ № 6', dueOn: '2026-04-15', standing: 'overdue', commands: [] },
    ])
    expect((await mary.get(`${cell}&on=2026-02-25`)).json.tasks).toMatchObject([
      { dueOn: '2026-03-01', standing: 'due-soon' },
    ])
    // The successor sees what came to it where it was owed; a neighbour nothing.
    expect((await dmitry.get(`${cell}&on=2026-06-09`)).json.tasks).toHaveLength(1)
    const julia = await town.signIn('neighbour')
    expect((await julia.get(`/api/plans/${planId}?on=2026-06-09`)).status).toBe(404)
    expect((await julia.get(`${cell}&on=2026-06-09`)).status).toBe(404)
    expect((await mary.get(cell.replace(other, southSchool).concat('&on=2026-06-09'))).json.tasks).toEqual([])
  })

  it('is printed and taken away for that day', async () => {
    const day = '?on=2026-03-09'
    const word = await mary.get(`/api/plans/${planId}/docx${day}`)
    expect(word.status).toBe(200)
    expect(decodeURIComponent(String(word.headers['content-disposition']))).toContain('на 09.03.2026')
    const sheet = await mary.get(`/api/plans/${planId}/matrix/sheet${day}`)
    expect(sheet.status).toBe(200)
    expect(decodeURIComponent(String(sheet.headers['content-disposition']))).toContain('на 09.03.2026')
  })

  it('is refused in plain words before it was in force, ahead of today, and on a day that is none', async () => {
    const refusals = await Promise.all(
      ['2026-02-09', '2026-10-01', '2026-02-30'].map(async (on) => {
        const answer = await mary.get(`/api/plans/${planId}?on=${on}`)
        return [answer.status, answer.json.code, answer.json.message]
      }),
    )
    expect(refusals).toEqual([
      [
        409,
        'plan/not-yet-in-force',
        'План введён в действие 10 февраля 2026 г., на более ранний день показать нечего. Выберите день не раньше этого.',
      ],
      [422, 'plan/day-ahead', 'Этот день ещё не наступил. Выберите сегодняшний или прошедший.'],
      [422, 'task/day-not-real', 'Такого дня в календаре нет: исправьте дату.'],
    ])
    // Whom the plan was laid on sees of it what concerns them, of the edition that is theirs to see.
    const before = await dmitry.get(`/api/plans/${planId}?on=2026-03-09`)
    expect([before.status, before.json.code]).toEqual([409, 'plan/edition-unseen'])
    const part = (await dmitry.get(`/api/plans/${planId}?on=2026-05-01`)).json as PlanView
    expect([part.whole, part.measures.map(({ number }) => number)]).toEqual([false, ['1', '2']])
    // An edition that is no more leads to how it stood on its last day.
    const { editions } = (await mary.get(`/api/plans/${planId}`)).json as PlanView
    expect(editions.map(({ edition, lastOn }) => [edition, lastOn])).toEqual([
      [1, '2026-03-14'],
      [2, null],
    ])
    expect(town.faults).toEqual([])
  })
})
