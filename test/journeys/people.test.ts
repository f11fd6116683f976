import { describe, expect, it } from 'vitest'
import { sweep } from '#application/house/sweep.ts'
import { askAsOwner } from '../support/database.ts'
import { openTown, password } from './town.ts'
import type { Answer, Visitor } from './visitor.ts'

const town = await openTown({ jobs: false })
const { places } = town
const municipal = await town.signIn('municipal')

async function idOf(visitor: Visitor, text: string, left = false): Promise<string> {
  const query = new URLSearchParams({ text, left: left ? 'yes' : 'no' })
  return (await visitor.get(`/api/people?${query}`)).json.people[0]?.id
}

async function namesSeen(visitor: Visitor, query = ''): Promise<readonly string[]> {
  const page = (await visitor.get(`/api/people?${query}`)).json
  return page.people.map((one: { name: string }) => one.name)
}

function invitation(change: object = {}) {
  return {
    name: 'Вера Новенькая',
    post: 'заместитель директора',
    email: 'vera@school5.example',
    roles: [{ organisationId: places.school, role: 'school-head' }],
    ...change,
  }
}

/** Whoever is invited comes in by the link that was handed over. */
async function comeIn(sent: Answer, signInName: string): Promise<Visitor> {
  const visitor = town.visitor()
  const { token } = sent.json
  const accepted = await visitor.put('/api/invitation', { token, signInName, password })
  if (accepted.status !== 204) throw new Error(accepted.text)
  await visitor.post('/api/session', { name: signInName, password })
  return visitor
}

describe('the people whom one looks after', () => {
  it('are those at and below one’s own place; a neighbour’s are not there', async () => {
    expect(await namesSeen(municipal)).toEqual([
      'Галина Центрова',
      'Дмитрий Директоров',
      'Кирилл Коллегин',
      'Мария Северная',
      'Олег Смотрящий',
    ])
    expect(await namesSeen(await town.signIn('head'))).toEqual(['Галина Центрова', 'Дмитрий Директоров'])
    expect(await namesSeen(await town.signIn('administrator'))).toHaveLength(8)
    const neighbour = await idOf(await town.signIn('administrator'), 'Южная')
    expect((await municipal.get(`/api/people/${neighbour}`)).status).toBe(404)
    expect((await municipal.get(`/api/people/${neighbour}/history`)).status).toBe(404)
  })

  it('are nobody for who looks after nobody', async () => {
    expect(await namesSeen(await town.signIn('centreHead'))).toEqual([])
    const observer = await town.signIn('observer')
    expect(await namesSeen(observer)).toEqual([])
    expect((await observer.post('/api/invitations', invitation())).json.code).toBe('organisation/not-found')
  })

  it('are found by name, organisation and role, a page at a time', async () => {
    expect(await namesSeen(municipal, `text=${encodeURIComponent('дирек')}`)).toEqual(['Дмитрий Директоров'])
    expect(await namesSeen(municipal, `organisation=${places.school}`)).toEqual([
      'Галина Центрова',
      'Дмитрий Директоров',
    ])
    expect(await namesSeen(municipal, 'role=observer')).toEqual(['Олег Смотрящий'])
    expect(await namesSeen(municipal, `organisation=${places.south}`)).toEqual([])
    const first = (await municipal.get('/api/people?limit=2')).json
    expect(first.count).toBe(5)
    const after = encodeURIComponent(first.next)
    expect((await municipal.get(`/api/people?limit=2&after=${after}`)).json.count).toBeNull()
    expect(await namesSeen(municipal, `limit=2&after=${after}`)).toEqual([
      'Кирилл Коллегин',
      'Мария Северная',
    ])
    expect((await municipal.get('/api/people?after=x')).json.code).toBe('page/key-unknown')
  })
})

describe('an invitation', () => {
  it('is a link handed over once, by which a person comes in to their roles', async () => {
    const sent = await municipal.post('/api/invitations', invitation())
    expect(sent.status).toBe(201)
    expect(sent.json.token).toMatch(/^[\w-]{43}$/)
    expect((await municipal.post('/api/invitations', invitation())).json.code).toBe('invitation/already-sent')
    const stranger = town.visitor()
    expect((await stranger.post('/api/invitation', { token: sent.json.token })).json).toEqual({
      name: 'Вера Новенькая',
      invitedBy: 'Мария Северная',
      roles: [{ role: 'school-head', organisation: 'СОШ № 5' }],
    })
    const accept = (signInName: string, words: string) =>
      stranger.put('/api/invitation', { token: sent.json.token, signInName, password: words })
    expect((await accept('vera n', password)).json.code).toBe('person/sign-in-name-wrong')
    expect((await accept('HEAD', password)).json.code).toBe('person/sign-in-name-taken')
    expect((await accept('vera', 'мало')).json.code).toBe('password/too-short')
    const vera = await comeIn(sent, 'vera')
    expect((await vera.get('/api/session')).json).toMatchObject({
      person: { name: 'Вера Новенькая' },
      grants: [{ role: 'school-head', organisation: { shortName: 'СОШ № 5' } }],
    })
    expect((await accept('vera-2', password)).json).toMatchObject({ code: 'invitation/gone' })
    expect((await municipal.post('/api/invitations', invitation())).json).toMatchObject({
      code: 'invitation/already-here',
      params: { name: 'Вера Новенькая' },
    })
    const id = await idOf(municipal, 'Новенькая')
    const view = (await municipal.get(`/api/people/${id}`)).json
    expect(view).toMatchObject({
      post: 'заместитель директора',
      email: 'vera@school5.example',
      mayMend: true,
    })
    const { lines } = (await municipal.get(`/api/people/${id}/history`)).json
    expect(lines.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Назначена роль по приглашению: руководитель ОО, СОШ № 5.',
      'Принято приглашение (пригласил: Мария Северная).',
    ])
  })

  it('gives nobody more than who invites holds, and nothing at a neighbour’s', async () => {
    const ask = async (role: string, organisationId: string) =>
      (
        await municipal.post(
          '/api/invitations',
          invitation({ email: 'x@y.example', roles: [{ role, organisationId }] }),
        )
      ).json.code
    expect(await ask('administrator', places.north)).toBe('role/not-yours')
    expect(await ask('regional-coordinator', places.region)).toBe('organisation/not-found')
    expect(await ask('municipal-coordinator', places.south)).toBe('organisation/not-found')
    expect(await ask('municipal-coordinator', places.school)).toBe('role/unfit')
    expect((await municipal.get(`/api/organisations/${places.school}/roles`)).json.roles).toEqual([
      'school-head',
      'head-of-centre',
      'teacher',
      'observer',
    ])
    expect(
      (await municipal.post('/api/invitations', invitation({ email: 'нет', name: 'Кто-то' }))).json.code,
    ).toBe('person/email-wrong')
    expect(
      (await municipal.post('/api/invitations', invitation({ email: 'x@y.example', roles: [] }))).json.code,
    ).toBe('invitation/no-roles')
  })

  it('is sent again with a new link, and taken back; the old links open nothing', async () => {
    const wanted = invitation({ email: 'oleg@school5.example', name: 'Олег Ждущий' })
    const first = (await municipal.post('/api/invitations', wanted)).json
    const waiting = (await municipal.get('/api/invitations')).json.invitations
    expect(waiting).toMatchObject([{ name: 'Олег Ждущий', letter: null, expired: false, mayMend: true }])
    const second = (await municipal.post(`/api/invitations/${first.id}/send`)).json
    expect(second.token).not.toBe(first.token)
    const opens = async (token: string) => (await town.visitor().post('/api/invitation', { token })).status
    expect([await opens(first.token), await opens(second.token)]).toEqual([410, 200])
    const neighbour = await town.signIn('neighbour')
    expect((await neighbour.get('/api/invitations')).json.invitations).toEqual([])
    expect((await neighbour.delete(`/api/invitations/${first.id}`)).status).toBe(404)
    expect((await municipal.delete(`/api/invitations/${first.id}`)).status).toBe(204)
    expect(await opens(second.token)).toBe(410)
    expect((await municipal.get('/api/invitations')).json.invitations).toEqual([])
  })

  it('to a role beyond one’s own is seen in part and can be neither sent again nor taken back', async () => {
    const administrator = await town.signIn('administrator')
    const both = invitation({
      email: 'both@kray.example',
      roles: [
        { organisationId: places.school, role: 'school-head' },
        { organisationId: places.south, role: 'municipal-coordinator' },
      ],
    })
    const { id } = (await administrator.post('/api/invitations', both)).json
    const [seen] = (await municipal.get('/api/invitations')).json.invitations
    expect(seen).toMatchObject({ id, mayMend: false, roles: [{ organisation: { shortName: 'СОШ № 5' } }] })
    expect((await municipal.post(`/api/invitations/${id}/send`)).status).toBe(403)
    expect((await municipal.delete(`/api/invitations/${id}`)).status).toBe(403)
    expect((await administrator.delete(`/api/invitations/${id}`)).status).toBe(204)
  })
})

describe('roles', () => {
  it('are given and ended, and stay in the history', async () => {
    const head = await town.signIn('head')
    const id = await idOf(head, 'Центрова')
    const give = (visitor: Visitor, role: string, organisationId: string) =>
      visitor.post(`/api/people/${id}/roles`, { role, organisationId })
    expect((await give(head, 'teacher', places.school)).status).toBe(204)
    const galina = await town.signIn('centreHead')
    expect((await galina.get('/api/notices')).json.notices[0]).toMatchObject({
      subject: 'Вам назначена роль',
      detail: 'педагог, СОШ № 5',
    })
    expect((await give(head, 'administrator', places.school)).json.code).toBe('role/not-yours')
    const held = (await head.get(`/api/people/${id}`)).json.roles
    expect(held.map((one: { role: string }) => one.role)).toEqual(['head-of-centre', 'teacher'])
    const teacher = held[1].id
    expect((await head.delete(`/api/people/${id}/roles/${teacher}`)).status).toBe(204)
    const after = (await head.get(`/api/people/${id}`)).json.roles
    expect(after.map((one: { held: boolean }) => one.held)).toEqual([true, false])
    const { lines } = (await head.get(`/api/people/${id}/history`)).json
    expect(lines.map((line: { sentence: string }) => line.sentence)).toEqual([
      'Снята роль: педагог, СОШ № 5.',
      'Назначена роль: педагог, СОШ № 5.',
    ])
    expect((await give(head, 'teacher', places.school)).status).toBe(204)
  })

  it('nobody gives themselves', async () => {
    const id = await idOf(municipal, 'Северная')
    const body = { role: 'observer', organisationId: places.north }
    expect((await municipal.post(`/api/people/${id}/roles`, body)).json.code).toBe('role/oneself')
  })

  it('beyond one’s own keep a person’s e-mail, password and leaving from who does not answer for them', async () => {
    const administrator = await town.signIn('administrator')
    const id = await idOf(administrator, 'Коллегин')
    const further = { role: 'observer', organisationId: places.south }
    expect((await administrator.post(`/api/people/${id}/roles`, further)).status).toBe(204)
    const seen = (await municipal.get(`/api/people/${id}`)).json
    expect(seen).toMatchObject({ mayMend: false, email: null, signInName: null })
    expect(seen.roles.map((one: { role: string }) => one.role)).toEqual(['municipal-coordinator'])
    const mended = { name: 'Кирилл Коллегин', post: '', email: 'mine@north.example' }
    expect((await municipal.put(`/api/people/${id}`, mended)).status).toBe(403)
    expect((await municipal.post(`/api/people/${id}/password-link`)).status).toBe(403)
    expect((await municipal.post(`/api/people/${id}/leave`, { on: '2026-01-01' })).status).toBe(403)
    expect((await administrator.put(`/api/people/${id}`, mended)).status).toBe(204)
    expect((await administrator.get(`/api/people/${id}`)).json.email).toBe('mine@north.example')
  })
})

describe('who leaves', () => {
  it('sees nothing any more, is signed in nowhere, and stands among those who left', async () => {
    const invited = invitation({ email: 'gone@school5.example', name: 'Григорий Уходящий' })
    const gone = await comeIn(await municipal.post('/api/invitations', invited), 'grigory')
    const id = await idOf(municipal, 'Уходящий')
    const { today } = (await municipal.get(`/api/people/${id}`)).json
    expect((await municipal.post(`/api/people/${id}/leave`, { on: '2031-01-01' })).json.code).toBe(
      'person/leaving-day',
    )
    expect((await municipal.post(`/api/people/${id}/leave`, { on: today })).status).toBe(204)
    expect((await gone.get('/api/session')).status).toBe(401)
    expect((await town.visitor().post('/api/session', { name: 'grigory', password })).status).toBe(401)
    expect(await namesSeen(municipal)).not.toContain('Григорий Уходящий')
    expect(await namesSeen(municipal, 'left=yes')).toEqual(['Григорий Уходящий'])
    expect((await municipal.get(`/api/people/${id}`)).json).toMatchObject({ left: true, leavesOn: today })
  })

  it('comes back with a role', async () => {
    const id = await idOf(municipal, 'Уходящий', true)
    const body = { role: 'teacher', organisationId: places.school }
    expect((await municipal.post(`/api/people/${id}/roles`, body)).status).toBe(204)
    expect((await municipal.get(`/api/people/${id}`)).json).toMatchObject({ left: false, leavesOn: null })
    expect((await town.visitor().post('/api/session', { name: 'grigory', password })).status).toBe(204)
  })

  it('on a later day works until then', async () => {
    const invited = invitation({ email: 'later@school5.example', name: 'Лидия Завтрашняя' })
    const later = await comeIn(await municipal.post('/api/invitations', invited), 'lidia')
    const id = await idOf(municipal, 'Завтрашняя')
    const { today } = (await municipal.get(`/api/people/${id}`)).json
    const on = new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10)
    expect((await municipal.post(`/api/people/${id}/leave`, { on })).status).toBe(204)
    expect((await later.get('/api/session')).json.grants).toHaveLength(1)
    expect((await municipal.get(`/api/people/${id}`)).json).toMatchObject({ left: false, leavesOn: on })

    await sweep(town.house)
    expect((await municipal.get(`/api/people/${id}`)).json).toMatchObject({ left: false })
    // Days pass.
    await askAsOwner(
      town.database,
      `update role_grant set ended_on = ended_on - 10 where person_id = '${id}';
       update person set leaves_on = leaves_on - 10 where id = '${id}'`,
    )
    expect((await later.get('/api/session')).json.grants).toEqual([])
    await sweep(town.house)
    expect((await municipal.get(`/api/people/${id}`)).json).toMatchObject({ left: true })
    expect((await later.get('/api/session')).status).toBe(401)
  })
})

describe('a forgotten password', () => {
  it('where no letters go out is set by a link that is handed over, which ends all sessions', async () => {
    const head = await town.signIn('head')
    const id = await idOf(municipal, 'Директоров')
    const { token } = (await municipal.post(`/api/people/${id}/password-link`)).json
    const stranger = town.visitor()
    expect((await stranger.post('/api/new-password', { token })).json).toEqual({
      name: 'Дмитрий Директоров',
      signInName: 'head',
    })
    const set = (words: string) => stranger.put('/api/new-password', { token, password: words })
    expect((await set('мало')).json.code).toBe('password/too-short')
    expect((await set('три синих трактора')).status).toBe(204)
    expect((await set('три синих трактора')).json.code).toBe('password/link-gone')
    expect((await head.get('/api/session')).status).toBe(401)
    const again = await stranger.post('/api/session', { name: 'head', password: 'три синих трактора' })
    expect(again.status).toBe(204)
  })

  it('is asked for with one answer, and not without end', async () => {
    const ask = (name: string) => town.visitor().post('/api/forgotten-password', { name })
    for (const name of ['observer', 'nobody', 'x@y.example']) expect((await ask(name)).status).toBe(204)
    for (let attempt = 0; attempt < 4; attempt += 1) await ask('nobody')
    expect((await ask('nobody')).status).toBe(429)
    // Whose name it is can sign in all the same.
    expect((await town.visitor().post('/api/session', { name: 'observer', password })).status).toBe(204)
  })

  it('leaves no faults', () => expect(town.faults).toEqual([]))
})
