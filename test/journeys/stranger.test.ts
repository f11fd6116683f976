import { describe, expect, it } from 'vitest'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false })
const someId = '01890000-0000-7000-8000-000000000000'

describe('a stranger', () => {
  it('gets nothing from any address but those of the door', async () => {
    const asked = town.addresses.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    expect(asked.length).toBeGreaterThan(25)
    const open: string[] = []
    for (const { method, url } of asked) {
      const path = url.replace(':id', someId).replace(':year', '2026')
      const answer = await town.visitor().ask(method as 'GET', path, method === 'GET' ? undefined : {})
      if (answer.status === 401) {
        expect(answer.json.code).toBe('session/needed')
        continue
      }
      open.push(`${method} ${url}`)
    }
    expect(open.sort()).toEqual([
      'GET /api/demo',
      'GET /api/health',
      'GET /api/session/ways',
      'GET /api/unsubscribe/:token',
      'GET /feeds/:token.ics',
      'POST /api/forgotten-password',
      'POST /api/invitation',
      'POST /api/new-email',
      'POST /api/new-password',
      'POST /api/session',
      'POST /api/session/code',
      'POST /api/session/openid',
      'POST /api/session/openid/answer',
      'POST /api/session/passkey',
      'POST /api/session/passkey/ask',
      'POST /api/unsubscribe/:token',
      'POST /unsubscribe/:token',
      'PUT /api/invitation',
      'PUT /api/new-email',
      'PUT /api/new-password',
    ])
  })

  it('is not told which addresses there are', async () => {
    expect((await town.visitor().get('/api/no-such-thing')).status).toBe(401)
  })

  it('does not come in by another spelling of an address', async () => {
    for (const url of [
      '/%61pi/openapi.json',
      '/api%2fplans',
      '//api/plans',
      '/api/./plans',
      '/API/plans',
      '/%61pi/session',
    ]) {
      const answer = await town.visitor().get(url)
      expect([401, 404]).toContain(answer.status)
    }
    expect((await town.visitor().get('/%61pi/openapi.json')).status).toBe(401)
    expect(town.faults).toEqual([])
  })

  it('gets nothing with a made-up cookie', async () => {
    for (const cookie of ['x', '', 'A'.repeat(43), "' or 1=1 --", '%00', 'я'.repeat(400)]) {
      const answer = await town
        .visitor()
        .get('/api/session', { cookie: `rostok=${encodeURIComponent(cookie)}` })
      expect(answer.status).toBe(401)
    }
  })

  it('learns no names outside a demo', async () => {
    expect((await town.visitor().get('/api/demo')).json).toEqual({ demo: false, letters: false, names: [] })
  })
})

describe('a page of somebody else', () => {
  it('cannot write with the cookie of who is signed in', async () => {
    const visitor = await town.signIn('head')
    const body = { organisationId: town.places.school, title: 'Чужой' }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://rostok.test.evil.example' },
    ]) {
      const answer = await visitor.ask('POST', '/api/drafts', body, headers)
      expect(answer.status).toBe(403)
      expect(answer.json.code).toBe('request/foreign-origin')
    }
    expect((await visitor.get('/api/drafts')).json.drafts).toEqual([])
  })
})

describe('every answer', () => {
  it('forbids scripts from elsewhere and frames, and is not kept', async () => {
    const answer = await town.visitor().get('/api/health')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('says in Russian what is malformed, and leaks nothing', async () => {
    const visitor = await town.signIn('municipal')
    const answer = await visitor.post('/api/drafts', { organisationId: 'нет', title: 7, extra: true })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      code: 'request/malformed',
      message: 'Запрос составлен неверно. Обновите страницу и повторите.',
    })
    expect((await visitor.get('/api/plans/нет-такого')).status).toBe(404)
    expect((await visitor.get('/api/no-such-thing')).json.code).toBe('address/not-found')
    const broken = await visitor.ask('POST', '/api/drafts', Buffer.from('{'), {
      'content-type': 'application/json',
    })
    expect(broken.status).toBe(400)
    for (const title of ['нуль \0', 'половина \ud83c']) {
      const told = await visitor.post('/api/drafts', { organisationId: town.places.north, title })
      expect([told.status, told.json.code]).toEqual([400, 'request/malformed'])
      expect((await town.visitor().post('/api/session', { name: title, password: title })).status).toBe(400)
    }
    expect(town.faults).toEqual([])
  })

  it('is described for who is signed in', async () => {
    const visitor = await town.signIn('municipal')
    const described = (await visitor.get('/api/openapi.json')).json
    expect(Object.keys(described.paths)).toContain('/api/drafts/{id}/changes')
  })
})
