import { afterAll, describe, expect, it } from 'vitest'
import { connectOpenId } from '#identity/openid.ts'
import { startIdentityServer } from '../support/identity-server.ts'
import { openTown, password } from './town.ts'
import type { Answer, Visitor } from './visitor.ts'

const origin = 'http://localhost:3000'
const here = { host: 'localhost:3000', origin }
const server = await startIdentityServer(`${origin}/sign-in/openid`)
afterAll(() => server.close())
const town = await openTown({
  jobs: false,
  today: '2026-10-05',
  openid: connectOpenId({ ...server, name: 'ЕСИА района' }),
})

const ask = (visitor: Visitor, url: string, body: object = {}, headers = here): Promise<Answer> =>
  visitor.ask('POST', url, body, headers)

async function link(visitor: Visitor, account: string): Promise<Answer> {
  const sent = await ask(visitor, '/api/doors/openid', { proof: password })
  expect(sent.status, sent.text).toBe(200)
  const query = await server.comeBack(sent.json.address, account)
  return ask(visitor, '/api/session/openid/answer', { query })
}

/** Sends a browser away and brings it back; the answer is not given yet. */
async function away(visitor: Visitor, account: string, to = '/plans'): Promise<string> {
  const sent = await ask(visitor, '/api/session/openid', { to })
  expect(sent.status, sent.text).toBe(200)
  return server.comeBack(sent.json.address, account)
}

describe('an identity server', () => {
  it('lets in by an account that was linked in settings, and makes nobody by itself', async () => {
    const visitor = await town.signIn('municipal')
    expect((await visitor.get('/api/doors')).json.openid).toEqual({ name: 'ЕСИА района', account: null })
    const unknown = town.visitor()
    const before = await ask(unknown, '/api/session/openid/answer', { query: await away(unknown, 'maria') })
    expect(before.json).toMatchObject({ code: 'openid/unlinked', params: { shown: 'maria@edu.example' } })

    expect((await link(visitor, 'maria')).json).toEqual({ to: '/settings/doors' })
    expect((await visitor.get('/api/doors')).json.openid.account.shown).toBe('maria@edu.example')
    const there = town.visitor()
    const entered = await ask(there, '/api/session/openid/answer', { query: await away(there, 'maria') })
    expect(entered.json).toEqual({ to: '/plans' })
    expect((await there.get('/api/session')).json.person.signInName).toBe('municipal')
    const { sessions } = (await there.get('/api/sessions')).json
    expect(sessions.find((one: { current: boolean }) => one.current).way).toBe('openid')

    const other = await town.signIn('head')
    expect((await link(other, 'maria')).json.code).toBe('openid/linked-to-other')
    expect((await visitor.delete('/api/doors/openid')).status).toBe(204)
    const late = town.visitor()
    const refused = await ask(late, '/api/session/openid/answer', { query: await away(late, 'maria') })
    expect(refused.json.code).toBe('openid/unlinked')
  })

  it('answers the browser that was sent, once: nobody is signed in as somebody else by an address', async () => {
    await link(await town.signIn('regional'), 'mallory')
    const attacker = town.visitor()
    const query = await away(attacker, 'mallory')
    const victim = town.visitor()
    expect((await ask(victim, '/api/session/openid/answer', { query })).json.code).toBe('session/step-over')
    // Nor where the victim has begun a sign-in of their own: the state is another.
    await ask(victim, '/api/session/openid', { to: '/' })
    expect((await ask(victim, '/api/session/openid/answer', { query })).json.code).toBe('openid/not-taken')
    expect((await victim.get('/api/session')).status).toBe(401)
    const kept = new Map(attacker.cookies)
    expect((await ask(attacker, '/api/session/openid/answer', { query })).status).toBe(200)
    for (const [name, value] of kept) attacker.cookies.set(name, value)
    expect((await ask(attacker, '/api/session/openid/answer', { query })).json.code).toBe('session/step-over')
  })

  it('links nobody but who asked, and only with the password', async () => {
    const visitor = await town.signIn('observer')
    expect((await ask(visitor, '/api/doors/openid', { proof: 'мимо' })).json.code).toBe('door/proof-wrong')
    const sent = await ask(visitor, '/api/doors/openid', { proof: password })
    const query = await server.comeBack(sent.json.address, 'oleg')
    // Meanwhile somebody else signs in in this browser.
    const door = visitor.cookies.get('rostok-door') ?? ''
    const other = await town.signIn('neighbour')
    other.cookies.set('rostok-door', door)
    expect((await ask(other, '/api/session/openid/answer', { query })).json.code).toBe('session/step-over')
    expect((await other.get('/api/doors')).json.openid.account).toBeNull()
  })

  it('that says no, or is asked to lead elsewhere, leads nowhere', async () => {
    const visitor = town.visitor()
    const sent = await ask(visitor, '/api/session/openid', { to: '/' })
    const query = await server.comeBack(sent.json.address, 'anybody', true)
    expect(query).toContain('error=access_denied')
    expect((await ask(visitor, '/api/session/openid/answer', { query })).json.code).toBe('openid/not-taken')

    await link(await town.signIn('centreHead'), 'galina')
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
      const there = town.visitor()
      const back = await away(there, 'galina', to)
      expect((await ask(there, '/api/session/openid/answer', { query: back })).json, to).toEqual({ to: '/' })
    }
  })

  it('is not told by a stranger where our site is', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example' }
    const answer = await ask(town.visitor(), '/api/session/openid', { to: '/' }, headers)
    expect(answer.json.code).toBe('openid/no-site')
  })

  it('that does not answer keeps nobody from signing in otherwise', async () => {
    const gone = connectOpenId({ ...server, issuer: new URL('http://127.0.0.1:9'), name: 'Нет такого' })
    expect(await gone.begin(`${origin}/sign-in/openid`)).toBe('unreachable')
    expect(town.faults).toEqual([])
  })
})
