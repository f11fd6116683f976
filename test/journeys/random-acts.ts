import { sql } from 'kysely'
import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { taskCommandKinds } from '#core/task/task-command.ts'
import { amendingBy } from './amending.ts'
import type { Town } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Answer, Visitor } from './visitor.ts'

const dues = ['до 1 октября', 'до 3 октября', 'до 9 октября', 'до 20 декабря', 'ежеквартально', 'ежемесячно']
const someday = ['по графику Минпросвещения', 'в течение 10 дней после открытия']
const parties = ['Руководители ОО', 'Руководители центров', 'Управление образования', 'Актив слёта']

/** Everything by which tasks come, change and go, done at random by who may do it; each says whether it was done. */
export function randomActs(town: Town, raisa: Visitor, clock: { day: string }) {
  const amending = amendingBy(raisa)
  const oneOf = <One>(all: readonly One[], pick: number): One => all[pick % all.length] as One
  const done = ({ status }: Answer) => status < 300

  async function ids(question: ReturnType<typeof sql<{ id: string }>>): Promise<readonly string[]> {
    return (await town.house.read((reader) => question.execute(reader.tables))).rows.map(({ id }) => id)
  }
  const plans = () => ids(sql`select id from plan where state = 'in-force' order by id`)
  const tasks = () => ids(sql`select id from task order by id`)
  const places = (kind: string) =>
    ids(sql`select id from organisation where kind = ${kind} and closed_on is null order by id`)
  const rowsOf = (pick: number) => [
    typedMeasure({ title: 'Дело', due: oneOf(dues, pick), responsible: oneOf(parties, pick) }),
    typedMeasure({ title: 'Отчёт', due: oneOf(dues, pick >> 2), responsible: oneOf(parties, pick >> 3) }),
    typedMeasure({ title: 'Смотр', due: oneOf(someday, pick), responsible: oneOf(parties, pick >> 1) }),
  ]
  async function enact(pick: number, supersedes: string | null, owner: string): Promise<string | null> {
    const { id, revision } = await typeDraft(raisa, owner, `План ${pick}`, rowsOf(pick))
    const enacted = await raisa.post(`/api/drafts/${id}/enact`, { revision, supersedes })
    return done(enacted) ? enacted.json.plans[0].id : null
  }
  async function revision(id: string): Promise<number> {
    return (await raisa.get(`/api/organisations/${id}`)).json.revision
  }

  return {
    async 'a plan is rolled out'(pick: number) {
      const { region, north, south } = town.places
      const id = await enact(pick, null, oneOf([region, north, south], pick))
      if (id !== null) await amending.rollOut(id)
      return id !== null
    },
    async 'a step is taken'(pick: number) {
      const kind = oneOf(taskCommandKinds, pick)
      const id = oneOf(await tasks(), pick >> 4)
      const until = addDays(clock.day as CivilDate, 90)
      const body = {
        kind,
        reason: 'Так надо',
        doneOn: addDays(clock.day as CivilDate, -(pick % 9)),
        note: null,
        until,
        words: null,
      }
      const points = [{ about: 'other', reason: 'нет подписи' }]
      return done(await raisa.post(`/api/tasks/${id}/steps`, { ...body, points }))
    },
    async 'many are submitted at once'(pick: number) {
      const found = await town.house.read((reader) =>
        sql<{ tasks: readonly string[] }>`
          select array_agg(id::text) as tasks from task
          where submitted_on is null and accepted_on is null and cancelled_on is null and not_required_on is null
          group by plan_id, measure_id order by measure_id
        `.execute(reader.tables),
      )
      const one = oneOf(found.rows, pick)
      if (one === undefined) return false
      const command = { kind: 'submit', doneOn: clock.day, note: null }
      const body = { taskIds: one.tasks, command, file: null, preview: false }
      const answer = await raisa.post('/api/tasks/steps', body)
      return done(answer) && answer.json.taken > 0
    },
    async 'an act changes a plan'(pick: number) {
      const id = oneOf(await plans(), pick)
      const begun = await raisa.post(`/api/plans/${id}/amendment`, {
        kind: 'приказ',
        number: String(pick),
        date: null,
      })
      if (!done(begun)) return false
      const [first, second] = begun.json.reading.plans[0].measures
      const [one] = first.assignments
      await amending.change(begun.json.id, [
        {
          kind: 'set-assignment',
          assignment: one.key,
          field: 'due',
          from: one.due,
          to: oneOf(dues, pick >> 3),
        },
        ...(second === undefined ? [] : [{ kind: 'drop-measures', measures: [second.key] } as const]),
        {
          kind: 'add-measures',
          plan: 0,
          before: null,
          measures: [
            typedMeasure({
              title: `Новое ${pick}`,
              due: oneOf(dues, pick),
              responsible: oneOf(parties, pick),
            }),
          ],
        },
      ])
      return done(await amending.enact(begun.json.id))
    },
    async 'a plan goes on next year'(pick: number) {
      const id = oneOf(await plans(), pick)
      const next = (await raisa.get(`/api/plans/${id}/next-year`)).json
      const measures = (next.measures ?? []).map((one: { id: string }) => one.id)
      const begun = await raisa.post(`/api/plans/${id}/next-year`, {
        start: next.start,
        end: next.end,
        measures,
      })
      return done(begun) && done(await amending.enact(begun.json.id))
    },
    async 'a plan is replaced'(pick: number) {
      const id = oneOf(await plans(), pick)
      const owner = (await raisa.get(`/api/plans/${id}`)).json.organisation.id
      return (await enact(pick, id, owner)) !== null
    },
    async 'a plan is withdrawn'(pick: number) {
      const all = (await plans()).toReversed()
      if (all.length < 3) return false
      const id = oneOf(all, pick % 3)
      return done(await raisa.post(`/api/plans/${id}/withdraw`, { reason: 'Не тот год' }))
    },
    async 'a waiting term gets its dates'(pick: number) {
      const id = oneOf(await plans(), pick)
      const { terms } = (await raisa.get(`/api/plans/${id}/terms`)).json
      const term = oneOf(terms as readonly { id: string }[], pick)
      if (term === undefined) return false
      const windows = Array.from({ length: 1 + (pick % 3) }, (_, index) => ({
        start: null,
        end: addDays(clock.day as CivilDate, index * 11 - 5),
      }))
      const known = (
        await ids(sql`select number::text as id from term_setting where assignment_id = ${term.id}`)
      ).length
      const body = { settlement: { kind: 'dates', windows }, reason: 'Пришёл график', known }
      return done(await raisa.put(`/api/plans/${id}/terms/${term.id}`, body))
    },
    async 'due days move off days off'(pick: number) {
      const id = oneOf(await plans(), pick)
      return done(await raisa.put(`/api/plans/${id}/due-days`, { moves: pick % 2 === 0 }))
    },
    async 'another is meant, and tasks are taken off'(pick: number) {
      const id = oneOf(await plans(), pick)
      const chosen = {
        kind: 'chosen',
        organisationIds: (await places('school')).slice(pick % 3, (pick % 3) + 2),
      }
      const target = pick % 2 === 0 ? chosen : { kind: 'owner' }
      await raisa.put(`/api/plans/${id}/roll-out/party`, { words: oneOf(parties, pick >> 1), target })
      await amending.rollOut(id)
      return true
    },
    async 'a school is joined to another'(pick: number) {
      const schools = await places('school')
      const [id, intoId] = [oneOf(schools, pick), oneOf(schools, pick + 1)]
      const wanted = { on: clock.day, act: actOf(clock.day), cancelledPlans: [], movedRoles: [] }
      const body = { ...wanted, intoId, revision: await revision(id) }
      return schools.length > 5 && done(await raisa.post(`/api/organisations/${id}/merging`, body))
    },
    async 'a school moves to another district'(pick: number) {
      const id = oneOf(await places('school'), pick)
      const parentId = oneOf(await places('municipality'), pick)
      const body = { parentId, on: clock.day, act: actOf(clock.day), revision: await revision(id) }
      return done(await raisa.post(`/api/organisations/${id}/move`, body))
    },
    async 'a school lives by another clock'(pick: number) {
      const id = oneOf(await places('school'), pick)
      const zone = oneOf(['Europe/Moscow', 'Asia/Kamchatka'], pick)
      await town.house.write((writer) =>
        sql`update organisation set time_zone = ${zone} where id = ${id}`.execute(writer.tables),
      )
      return true
    },
    async 'days pass'(pick: number) {
      clock.day = addDays(clock.day as CivilDate, pick % 3)
      return true
    },
  }
}

function actOf(date: string) {
  return { kind: 'Приказ', number: '1', date, sendingId: null }
}
