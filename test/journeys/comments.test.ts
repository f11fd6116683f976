import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const head = await town.signIn('head')
const observer = await town.signIn('observer')
const neighbour = await town.signIn('neighbour')
let taskId = ''

beforeAll(async () => {
  const rows = [typedMeasure({ number: '1', title: 'Издать приказ', due: '20 октября' })]
  await planInForce(head, town.places.school, 'Школьный план', rows)
  taskId = (await head.get('/api/tasks')).json.tasks[0].id
})

const idOf = async (visitor: Visitor): Promise<string> => (await visitor.get('/api/session')).json.person.id
const say = (visitor: Visitor, words: string, mentions: readonly string[] = []) =>
  visitor.post(`/api/tasks/${taskId}/comments`, { words, mentions })
const comments = async (visitor: Visitor) => (await visitor.get(`/api/tasks/${taskId}`)).json.comments

describe('what people say about a task', () => {
  it('is read by all who see it, and calls whom it names in «Сегодня» until they have seen it', async () => {
    const people = (await head.get(`/api/tasks/${taskId}/people`)).json.people
    const names = people.map(({ name }: { name: string }) => name)
    expect(names).toContain('Мария Северная')
    expect(names).not.toContain('Юлия Южная')
    expect(names).not.toContain('Дмитрий Директоров')
    expect((await say(head, 'Подпись будет завтра, @Мария Северная', [await idOf(mary)])).status).toBe(204)
    const [line] = (await mary.get('/api/today')).json.mentions
    expect(line).toMatchObject({
      taskId,
      by: 'Дмитрий Директоров',
      words: 'Подпись будет завтра, @Мария Северная',
    })
    expect((await mary.get(`/api/tasks/${taskId}`)).json.told).toBe(true)
    expect((await mary.get('/api/notices/unread')).json.unread).toBe(1)
    expect((await mary.post('/api/notices/read', { taskId })).status).toBe(204)
    expect((await mary.get(`/api/tasks/${taskId}`)).json.told).toBe(false)
    expect((await mary.get('/api/notices/unread')).json.unread).toBe(0)
    expect((await mary.get('/api/today')).json.mentions).toEqual([])
    expect(await comments(observer)).toMatchObject([
      { by: 'Дмитрий Директоров', mine: false, changeable: false },
    ])
  })

  it('calls nobody who does not see the task, and is neither read nor said by them', async () => {
    const refused = await say(head, '@Юлия Южная', [await idOf(neighbour)])
    expect([refused.status, refused.json.code]).toEqual([422, 'comment/mention-unfit'])
    expect((await say(neighbour, 'Я тоже тут')).status).toBe(404)
    expect((await neighbour.get(`/api/tasks/${taskId}/people`)).status).toBe(404)
    expect((await say(observer, 'Посмотрел')).status).toBe(403)
    const seen = await town.house
      .keysOf(await idOf(neighbour))
      .read(async (reader) => [
        (await sql`select from task_comment`.execute(reader.tables)).rows,
        (await sql`select from task_mention`.execute(reader.tables)).rows,
      ])
    expect(seen).toEqual([[], []])
  })

  it('is said otherwise for a quarter of an hour, and taken back with a trace, by its author alone', async () => {
    const [{ id }] = await comments(head)
    expect((await mary.put(`/api/comments/${id}`, { words: 'Нет', mentions: [] })).json.code).toBe(
      'comment/not-mine',
    )
    expect(
      (await head.put(`/api/comments/${id}`, { words: 'Подпись будет в пятницу', mentions: [] })).status,
    ).toBe(204)
    const [mended] = await comments(mary)
    expect(mended).toMatchObject({ words: 'Подпись будет в пятницу', mentions: [] })
    expect(mended.changedAt).not.toBeNull()
    await town.database.write((writer) =>
      sql`update task_comment set said_at = said_at - interval '16 minutes' where id = ${id}`.execute(
        writer.tables,
      ),
    )
    const late = await head.put(`/api/comments/${id}`, { words: 'Поздно', mentions: [] })
    expect([late.status, late.json.code]).toEqual([409, 'comment/too-late'])
    expect((await mary.delete(`/api/comments/${id}`)).status).toBe(403)
    expect((await head.delete(`/api/comments/${id}`)).status).toBe(204)
    expect(await comments(mary)).toMatchObject([{ by: 'Дмитрий Директоров', words: null, mine: false }])
    const kept = await town.database.read((reader) =>
      sql<{ words: string; earlier: unknown }>`select words, earlier from task_comment`.execute(
        reader.tables,
      ),
    )
    expect(kept.rows[0]).toMatchObject({
      words: 'Подпись будет в пятницу',
      earlier: [{ words: 'Подпись будет завтра, @Мария Северная' }],
    })
    expect((await say(head, '  ')).json.code).toBe('comment/words-missing')
    expect(town.faults).toEqual([])
  })
})
