import { sql } from 'kysely'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tellMornings } from '#application/notice/tell-mornings.ts'
import { answeringFor } from '#core/notice/who-is-told.ts'
import { listHolders } from '#store/person/list-holders.ts'
import { saveEmail } from '#store/person/save-person.ts'
import { askAsOwner } from '../support/database.ts'
import { openMailBox } from './mail-box.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const box = await openMailBox()
const site = 'https://rostok.kray.example'
let today = '2026-10-05'
let now = '2026-10-05T05:00:00.000Z'
const town = await openTown({
  today: () => today,
  now: () => now,
  mail: { url: box.url, from: 'Росток <rostok@kray.example>', site },
})
let mary = await town.signIn('municipal')
let head = await town.signIn('head')
const neighbour = await town.signIn('neighbour')
let regional = await town.signIn('regional')
const roles = ['school-head', 'head-of-centre', 'municipal-coordinator', 'regional-coordinator'] as const
let taskId = ''
let planId = ''

const idOf = async (visitor: Visitor): Promise<string> => (await visitor.get('/api/session')).json.person.id
const told = async (visitor: Visitor): Promise<readonly string[]> =>
  (await visitor.get('/api/notices')).json.notices.map(({ subject }: { subject: string }) => subject)
const unread = async (visitor: Visitor): Promise<number> =>
  (await visitor.get('/api/notices/unread')).json.unread
const step = (visitor: Visitor, body: object) => visitor.post(`/api/tasks/${taskId}/steps`, body)
const reach = async (visitor: Visitor, email: string) => {
  const personId = await idOf(visitor)
  await town.house.write((writer) =>
    saveEmail(writer, { regionId: town.places.region, personId, email }, town.house.now()),
  )
}

beforeAll(async () => {
  await reach(head, 'head@school5.example')
  await reach(mary, 'mary@north.example')
  const rows = [
    typedMeasure({ number: '1', title: 'Издать приказ', due: '20 октября', responsible: 'Руководители ОО' }),
  ]
  const draft = await typeDraft(mary, town.places.north, 'План района', rows)
  await mary.post(`/api/drafts/${draft.id}/enact`, { revision: draft.revision, supersedes: null })
  planId = (await mary.get('/api/tasks')).json.tasks[0].planId
  await mary.post(`/api/plans/${planId}/roll-out`)
  await vi.waitUntil(async () => (await head.get('/api/tasks')).json.tasks.length === 1, { timeout: 30_000 })
  taskId = (await head.get('/api/tasks')).json.tasks[0].id
})

describe('уведомления', () => {
  it('о доведённом плане получает тот, кто за школу отвечает, однажды; кто довёл, и сосед не получают', async () => {
    expect(await told(head)).toEqual(['До вас доведён план «План района»'])
    expect(await unread(head)).toBe(1)
    expect(await told(mary)).toEqual([])
    expect(await told(neighbour)).toEqual([])
  })

  it('об отчёте узнаёт контролирующий, о возврате исполнитель, сразу и письмом со ссылкой на задание', async () => {
    const evidence = { form: 'words', kind: 'act', words: 'Приказ № 1' }
    expect((await head.post(`/api/tasks/${taskId}/evidence`, evidence)).status).toBe(201)
    const submitted = await step(head, { kind: 'submit', doneOn: '2026-10-05', note: 'Готово' })
    expect([submitted.status, town.faults]).toEqual([200, []])
    expect(await told(mary)).toEqual(['Ждёт вашей проверки: «Издать приказ»'])
    now = '2026-10-05T06:00:00.000Z'
    const points = [{ about: null, reason: 'нет подписи' }]
    expect((await step(mary, { kind: 'return', points })).status).toBe(200)
    const [notice] = (await head.get('/api/notices')).json.notices
    expect(notice).toMatchObject({
      subject: 'Возвращено на доработку: «Издать приказ»',
      detail: 'нет подписи',
      by: 'Мария Северная',
      path: `/tasks/${taskId}`,
      read: false,
    })
    const [letter] = await box.lettersTo('head@school5.example', 1)
    expect(letter?.subject).toBe('«Росток»: возвращено на доработку: «Издать приказ»')
    expect(letter?.text).toContain(`${site}/tasks/${taskId}`)
    expect(letter?.text).toContain('нет подписи')
    expect(letter?.text).toContain('Мария Северная · ')
    expect(letter?.html).toContain(`href="${site}/tasks/${taskId}"`)
  })

  it('читаются по одному и все сразу', async () => {
    const before = await unread(head)
    const [notice] = (await head.get('/api/notices')).json.notices
    expect((await head.post('/api/notices/read', { id: notice.id })).status).toBe(204)
    expect(await unread(head)).toBe(before - 1)
    expect((await neighbour.post('/api/notices/read', { all: true })).status).toBe(204)
    expect(await unread(head)).toBe(before - 1)
    expect((await head.post('/api/notices/read', { all: true })).status).toBe(204)
    expect(await unread(head)).toBe(0)
  })

  it('листаются по страницам, новые сверху, и каждое один раз', async () => {
    const all = (await head.get('/api/notices')).json.notices.map(({ id }: { id: string }) => id)
    const first = (await head.get('/api/notices?limit=1')).json
    const second = (await head.get(`/api/notices?limit=1&after=${encodeURIComponent(first.next)}`)).json
    expect([first.notices[0].id, second.notices[0].id]).toEqual(all.slice(0, 2))
    expect((await head.get('/api/notices?after=abc')).status).toBe(400)
  })

  it('о том, что сказано, получают названный и исполнители, и не тот, кто сказал', async () => {
    now = '2026-10-05T07:00:00.000Z'
    await mary.post(`/api/tasks/${taskId}/comments`, { words: 'Когда будет подпись?', mentions: [] })
    expect((await told(head))[0]).toBe('Новое сообщение: «Издать приказ»')
    await mary.post(`/api/tasks/${taskId}/comments`, { words: 'Жду, @Дмитрий', mentions: [await idOf(head)] })
    expect((await told(head)).slice(0, 2).sort()).toEqual([
      'К вам обращаются: «Издать приказ»',
      'Новое сообщение: «Издать приказ»',
    ])
    expect(await told(mary)).toEqual(['Ждёт вашей проверки: «Издать приказ»'])
    await box.lettersTo('head@school5.example', 2)
  })

  it('сосед не видит ни одного чужого, и что положено по ошибке, ничего ему не говорит', async () => {
    const personId = await idOf(neighbour)
    await askAsOwner(
      town.database,
      `insert into notice (region_id, id, person_id, kind, task_id, made_at, mail)
       values ('${town.places.region}', new_id(), '${personId}', 'returned', '${taskId}', now(), 'new')`,
    )
    expect(await told(neighbour)).toEqual([])
    const seen = await town.house
      .keysOf(personId)
      .read(async (reader) => (await sql`select from notice`.execute(reader.tables)).rows)
    expect(seen).toEqual([])
    expect(box.received.filter(({ to }) => to.includes('south'))).toEqual([])
  })
})

it('кто отвечает за организацию, база и правило говорят одинаково', async () => {
  for (const [name, line] of Object.entries({
    centre: ['centre', 'school', 'north', 'region'],
    school: ['school', 'north', 'region'],
    southSchool: ['southSchool', 'south', 'region'],
    north: ['north', 'region'],
    region: ['region'],
  } as const)) {
    const ids = line.map((place) => town.places[place])
    await town.house.read(async (reader) => {
      const ruled = answeringFor(ids, await listHolders(reader, ids), roles)
      const asked = await sql<{ id: string }>`
        select person_id as id from answering(${[ids[0]]}::uuid[], ${[...roles]}::text[])
      `.execute(reader.tables)
      expect(asked.rows.map(({ id }) => id).sort(), name).toEqual([...ruled].sort())
      expect(ruled.length, name).toBeGreaterThan(0)
    })
  }
})

describe('утренняя сводка', () => {
  const digests = () =>
    box.received.filter(({ to, text }) => to === 'head@school5.example' && text.includes('Сегодня '))
  const morning = async (day: string, hour = '05') => {
    today = day
    now = `${day}T${hour}:00:00.000Z`
    // Who does nothing for days is signed out meanwhile.
    mary = await town.signIn('municipal')
    head = await town.signIn('head')
    regional = await town.signIn('regional')
    await tellMornings(town.house)
  }

  it('не приходит в выходной и до семи утра, а в рабочий день приходит одна, сколько раз ни спроси', async () => {
    await morning('2026-10-18')
    await morning('2026-10-19', '03')
    expect(await askAsOwner(town.database, 'select from digest')).toEqual([])
    await morning('2026-10-19')
    await morning('2026-10-19')
    await Promise.all([tellMornings(town.house), tellMornings(town.house)])
    await expect.poll(() => digests().length).toBe(1)
    const [letter] = digests()
    expect(letter?.subject).toContain('скоро срок — 1 задание')
    expect(letter?.text).toContain('Сегодня понедельник, 19 октября 2026 г.')
    expect(letter?.text).toContain('СОШ № 5, срок 20 октября 2026 г.')
    expect(letter?.text).toContain(`${site}/tasks/${taskId}`)
  })

  it('напоминает о сроке в самый день и на другой день после него, а через день не напоминает', async () => {
    await morning('2026-10-20')
    await expect.poll(() => digests().length).toBe(2)
    expect(digests()[1]?.subject).toContain('сегодня срок — 1 задание')
    await morning('2026-10-21')
    await expect.poll(() => digests().length).toBe(3)
    expect(digests()[2]?.subject).toContain('просрочено 1 задание')
    await morning('2026-10-22')
    const laid = await askAsOwner(town.database, `select from digest where day = '2026-10-22'`)
    expect(laid).toEqual([])
  })

  it('о долгой просрочке сообщает координатору района, а не краю, однажды, хотя в тот день программа стояла', async () => {
    // Пять рабочих дней кончились 27 октября.
    await morning('2026-10-28')
    await morning('2026-10-29')
    const late = 'Задерживается исполнение плана «План района»'
    const days = await askAsOwner(town.database, `select escalate_after from plan where id = '${planId}'`)
    expect(days).toEqual([{ escalate_after: 5 }])
    expect((await told(mary)).filter((subject) => subject === late)).toHaveLength(1)
    expect(await told(regional)).not.toContain(late)
  })

  it('того, кто исполнил, не касается', async () => {
    await step(head, { kind: 'submit', doneOn: '2026-10-29', note: null })
    await morning('2026-11-05')
    const laid = await askAsOwner(
      town.database,
      `select from digest where day = '2026-11-05' and person_id = '${await idOf(head)}' and reminded <> '{}'`,
    )
    expect(laid).toEqual([])
  })
})

describe('отписка по ссылке из письма', () => {
  const linkOf = (subject: string): string => {
    const letter = box.received.find(
      (one) => one.to === 'head@school5.example' && one.subject.includes(subject),
    )
    expect(letter?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const address = letter?.headers.get('list-unsubscribe') ?? ''
    expect(address).toMatch(/^<https:\/\/rostok\.kray\.example\/unsubscribe\/[\w.-]+>$/)
    return address.slice(`<${site}`.length, -1)
  }
  const settings = async () => (await head.get('/api/notice-settings')).json
  const post = (url: string) =>
    town.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })

  it('одним обращением почтовой программы отключает письма этого рода, а открытая ссылка ничего не меняет', async () => {
    const path = linkOf('возвращено')
    const shown = await town.visitor().get(`/api${path}`)
    expect(shown.json).toEqual({ letters: 'о возвращённых заданиях' })
    await town.app.inject({ method: 'GET', url: path })
    expect((await settings()).topics.returned.mail).toBe('at-once')
    expect((await post(path)).statusCode).toBe(204)
    expect((await settings()).topics.returned).toEqual({ shown: true, mail: 'none' })
    expect((await settings()).topics.mentioned.mail).toBe('at-once')
  })

  it('не действует, если подделана или закрыта владельцем', async () => {
    const path = linkOf('к вам обращаются')
    expect((await post(path.replace('.mentioned.', '.comment.'))).statusCode).toBe(410)
    expect((await head.post('/api/notice-settings/links')).status).toBe(204)
    expect((await post(path)).statusCode).toBe(410)
    expect((await town.visitor().get(`/api${path}`)).json.message).toContain('больше не действует')
    expect((await settings()).topics.mentioned.mail).toBe('at-once')
  })

  it('настройки меняет и сам человек, и скрытое не показывается и не считается', async () => {
    const { email, mailed, ...kept } = await settings()
    expect([email, mailed]).toEqual(['head@school5.example', true])
    const topics = { ...kept.topics, comment: { shown: false, mail: 'none' } }
    const changed = { ...kept, topics, remindBefore: [5, 1, 1] }
    expect((await head.put('/api/notice-settings', changed)).status).toBe(204)
    expect((await settings()).remindBefore).toEqual([5, 1])
    expect(await told(head)).not.toContain('Новое сообщение: «Издать приказ»')
    expect((await head.put('/api/notice-settings', { ...changed, remindBefore: [0] })).status).toBe(400)
  })
})
