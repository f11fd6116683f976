import { describe, expect, it } from 'vitest'
import { openTown, password } from './town.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })

describe('signing in', () => {
  it('opens a session and says who I am', async () => {
    const visitor = town.visitor()
    const signed = await visitor.post('/api/session', { name: 'Municipal', password })
    expect(signed.status).toBe(204)
    expect(String(signed.headers['set-cookie'])).toMatch(/^rostok=[^;]+; .*HttpOnly.*SameSite=Lax/)
    const self = (await visitor.get('/api/session')).json
    expect(self).toMatchObject({
      person: { name: 'Мария Северная', signInName: 'municipal' },
      grants: [{ role: 'municipal-coordinator', organisation: { shortName: 'Северный район' } }],
      today: '2026-10-05',
      demo: false,
    })
    expect(self.actions).toContain('plan/enact')
    expect(self.drafting.map((one: { shortName: string }) => one.shortName)).toEqual([
      'Северный район',
      'СОШ № 5',
      'Центр СОШ № 5',
    ])
  })

  it('answers a wrong name and a wrong password alike', async () => {
    const visitor = town.visitor()
    const wrongName = await visitor.post('/api/session', { name: 'nobody', password })
    const wrongPassword = await visitor.post('/api/session', { name: 'head', password: 'мимо' })
    expect(wrongName.status).toBe(401)
    expect(wrongName.json).toEqual(wrongPassword.json)
    expect(wrongName.json.message).toMatch(/Имя или пароль не подходят/)
    expect(visitor.cookies.size).toBe(0)
  })

  it('makes a guesser wait, even with the right password', async () => {
    const visitor = town.visitor()
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await visitor.post('/api/session', { name: 'observer', password: `мимо ${attempt}` })
    }
    const told = await visitor.post('/api/session', { name: 'observer', password })
    expect(told.status).toBe(429)
    expect(told.json).toMatchObject({ code: 'session/too-many-attempts', params: { minutes: 1 } })
    expect(told.json.message).toMatch(/через 1 минуту/)
  })

  it('shows where I am signed in and ends one of them', async () => {
    const here = await town.signIn('regional')
    const there = await town.signIn('regional')
    const { sessions } = (await here.get('/api/sessions')).json
    expect(sessions).toHaveLength(2)
    expect(sessions[0].device).toBe('Яндекс Браузер, Linux')
    const other = sessions.find((session: { current: boolean }) => !session.current)
    expect((await here.delete(`/api/sessions/${other.id}`)).status).toBe(204)
    expect((await there.get('/api/session')).status).toBe(401)
    const stranger = await town.signIn('neighbour')
    const mine = sessions.find((session: { current: boolean }) => session.current)
    expect((await stranger.delete(`/api/sessions/${mine.id}`)).status).toBe(404)
    expect((await here.get('/api/session')).status).toBe(200)
  })

  it('signs out for good: the old cookie opens nothing', async () => {
    const visitor = await town.signIn('head')
    const kept = new Map(visitor.cookies)
    expect((await visitor.delete('/api/session')).status).toBe(204)
    expect(visitor.cookies.size).toBe(0)
    for (const [name, value] of kept) visitor.cookies.set(name, value)
    expect((await visitor.get('/api/session')).status).toBe(401)
  })

  it('changes a password, tells why one is not taken, and ends the other sessions', async () => {
    const visitor = await town.signIn('centreHead')
    const elsewhere = await town.signIn('centreHead')
    const ask = (current: string, next: string) => visitor.post('/api/password', { current, next })
    expect((await ask('мимо', 'совсем новый пароль 9')).json.code).toBe('password/wrong')
    expect((await ask(password, 'мало')).json).toMatchObject({
      code: 'password/too-short',
      message: expect.stringContaining('не меньше 10 знаков'),
    })
    expect((await ask(password, 'совсем новый пароль 9')).status).toBe(204)
    expect((await elsewhere.get('/api/session')).status).toBe(401)
    expect((await visitor.get('/api/session')).status).toBe(200)
    const again = town.visitor()
    expect((await again.post('/api/session', { name: 'centreHead', password })).status).toBe(401)
  })

  it('keeps a browser that was left open from guessing the password', async () => {
    const visitor = await town.signIn('neighbour')
    const guess = (current: string) =>
      visitor.post('/api/password', { current, next: 'совсем новый пароль 9' })
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await guess(`мимо ${attempt}`)).json.code).toBe('password/wrong')
    }
    expect((await guess(password)).json.code).toBe('session/too-many-attempts')
  })
})
