import { describe, expect, it } from 'vitest'
import { Authenticator } from '../support/authenticator.ts'
import { openTown, password } from './town.ts'
import type { Answer, Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const origin = 'http://localhost:3000'
const here = { host: 'localhost:3000', origin }

const ask = (visitor: Visitor, url: string, body: object = {}, headers = here): Promise<Answer> =>
  visitor.ask('POST', url, body, headers)

async function addKey(visitor: Visitor, device: Authenticator, name = 'Телефон'): Promise<Answer> {
  const asked = await ask(visitor, '/api/doors/passkeys/ask', { proof: password })
  expect(asked.status, asked.text).toBe(200)
  return ask(visitor, '/api/doors/passkeys', { name, credential: device.make(asked.json.options) })
}

async function enter(device: Authenticator, visitor = town.visitor()): Promise<Answer> {
  const { options } = (await ask(visitor, '/api/session/passkey/ask')).json
  return ask(visitor, '/api/session/passkey', { credential: device.use(options) })
}

describe('a passkey', () => {
  it('is added with the password, listed by its name, signs in without a name, and is removed', async () => {
    const visitor = await town.signIn('municipal')
    expect((await ask(visitor, '/api/doors/passkeys/ask', { proof: 'мимо' })).json.code).toBe(
      'door/proof-wrong',
    )
    const device = new Authenticator(origin)
    expect((await addKey(visitor, device)).status).toBe(204)
    expect((await addKey(visitor, new Authenticator(origin), 'Ключ на связке')).status).toBe(204)
    const { passkeys } = (await visitor.get('/api/doors')).json
    expect(passkeys.map((key: { name: string }) => key.name)).toEqual(['Телефон', 'Ключ на связке'])

    const there = town.visitor()
    expect((await enter(device, there)).status).toBe(204)
    expect((await there.get('/api/session')).json.person.signInName).toBe('municipal')
    const { sessions } = (await there.get('/api/sessions')).json
    expect(sessions.find((one: { current: boolean }) => one.current).way).toBe('passkey')

    const stranger = await town.signIn('neighbour')
    expect((await stranger.get('/api/doors')).json.passkeys).toEqual([])
    expect((await stranger.delete(`/api/doors/passkeys/${passkeys[0].id}`)).status).toBe(404)
    expect((await visitor.delete(`/api/doors/passkeys/${passkeys[0].id}`)).status).toBe(204)
    expect((await enter(device)).json.code).toBe('passkey/not-taken')
  })

  it('counts as both factors: no code is asked for after it', async () => {
    const visitor = await town.signIn('head')
    const device = new Authenticator(origin)
    await addKey(visitor, device)
    expect((await enter(device)).status).toBe(204)
    device.verifies = false
    expect((await enter(device)).json.code).toBe('passkey/not-taken')
    const unsure = new Authenticator(origin)
    unsure.verifies = false
    expect((await addKey(visitor, unsure)).json.code).toBe('passkey/not-taken')
  })

  it('answers one challenge once, of the browser that asked, and for this site only', async () => {
    const visitor = await town.signIn('regional')
    const device = new Authenticator(origin)
    await addKey(visitor, device)
    const there = town.visitor()
    const { options } = (await ask(there, '/api/session/passkey/ask')).json
    const kept = new Map(there.cookies)
    const credential = device.use(options)
    expect((await ask(town.visitor(), '/api/session/passkey', { credential })).json.code).toBe(
      'session/step-over',
    )
    expect((await ask(there, '/api/session/passkey', { credential })).status).toBe(204)
    for (const [name, value] of kept) there.cookies.set(name, value)
    expect((await ask(there, '/api/session/passkey', { credential })).json.code).toBe('session/step-over')
    // A page elsewhere on this machine got the person to sign: its own name stands in what was signed.
    const phished = new Authenticator('http://localhost:9999')
    const again = town.visitor()
    const asked = (await ask(again, '/api/doors/passkeys/ask', { proof: password })).status
    expect(asked).toBe(401)
    const begun = await ask(visitor, '/api/doors/passkeys/ask', { proof: password })
    const made = { name: 'Чужой', credential: phished.make(begun.json.options) }
    expect((await ask(visitor, '/api/doors/passkeys', made)).json.code).toBe('passkey/not-taken')
  })

  it('takes no word from whoever asks about where the site is', async () => {
    for (const host of ['rostok.test', '127.0.0.1:3000', 'localhost.evil.example', 'evil.example']) {
      const answer = await ask(
        town.visitor(),
        '/api/session/passkey/ask',
        {},
        { host, origin: `http://${host}` },
      )
      expect(answer.json.code, host).toBe('passkey/no-site')
      const ways = await town.visitor().get('/api/session/ways', { host })
      expect(ways.json.passkey, host).toBe(false)
    }
  })

  it('of nobody, and an answer that is none, opens nothing', async () => {
    const there = town.visitor()
    for (const credential of [
      { id: 'x' },
      { id: '', response: {} },
      { id: 'x', response: { userHandle: 7 } },
    ]) {
      await ask(there, '/api/session/passkey/ask')
      expect((await ask(there, '/api/session/passkey', { credential })).json.code).toBe('passkey/not-taken')
    }
    expect(town.faults).toEqual([])
  })
})

describe('sessions', () => {
  it('are ended all at once but for this one', async () => {
    const visitor = await town.signIn('observer')
    const others = [await town.signIn('observer'), await town.signIn('observer')]
    expect((await visitor.delete('/api/sessions')).status).toBe(204)
    for (const other of others) expect((await other.get('/api/session')).status).toBe(401)
    expect((await visitor.get('/api/sessions')).json.sessions).toHaveLength(1)
  })

  it('never take over a cookie that was there before: whoever laid it opens nothing by it', async () => {
    const laid = 'A'.repeat(43)
    const visitor = town.visitor()
    visitor.cookies.set('rostok', laid)
    visitor.cookies.set('rostok-door', laid)
    await visitor.post('/api/session', { name: 'observer', password })
    expect(visitor.cookies.get('rostok')).not.toBe(laid)
    const thief = town.visitor()
    thief.cookies.set('rostok', laid)
    expect((await thief.get('/api/session')).status).toBe(401)
  })

  it('are not opened by a page of somebody else', async () => {
    const evil = { host: 'localhost:3000', origin: 'https://evil.example' }
    for (const url of [
      '/api/session',
      '/api/session/code',
      '/api/session/passkey',
      '/api/session/passkey/ask',
    ]) {
      expect((await ask(town.visitor(), url, { name: 'head', password }, evil)).json.code).toBe(
        'request/foreign-origin',
      )
    }
  })
})
