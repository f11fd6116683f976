import { describe, expect, it } from 'vitest'
import type { House } from '#application/context.ts'
import { openServer } from '#http/open-server.ts'
import { planInForce } from './plan-in-force.ts'
import { openTown, password } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const regional = await town.signIn('regional')
const planId = await planInForce(regional, town.places.region, 'Краевой план', [
  typedMeasure({ number: '1', title: 'Провести совещание', due: '20 октября', responsible: 'директор' }),
])

/** What no page of ours asks: no day, no number, no cursor, no text. */
const nasty = [
  '%00',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '99999999999999999999',
  "'%20or%201=1",
  '%F0%9F%98%80',
  '*:&|!()',
  'a'.repeat(200),
  '2026-99-99_01890000-0000-7000-8000-000000000000',
]

describe('an address with nonsense in it', () => {
  it('is answered in Russian, whichever it is and wherever in it the nonsense stands', async () => {
    const asked = addresses()
    expect(asked.length).toBeGreaterThan(300)
    for (const url of asked) {
      const { status, text } = await regional.get(url)
      if (status < 400) continue
      expect([url, status, /[а-я]/.test(text)]).toEqual([url, status, true])
      expect(status, url).toBeLessThan(500)
    }
    expect(town.faults).toEqual([])
  }, 300_000)

  it('cannot even be read, and leads nowhere', async () => {
    for (const url of ['/api/plans/%ff', '/%', `/api/plans/${'a'.repeat(300)}`, '/plans/%ED%A0%80']) {
      const answer = await regional.get(url)
      expect([url, answer.status, answer.json.code]).toEqual([url, 404, 'address/not-found'])
    }
  })

  it('names no day so far off that plans cannot reach it', async () => {
    const { status, json } = await regional.get(`/api/plans/${planId}/next-year?start=9999-12-31`)
    expect([status, json.code]).toEqual([422, 'next-year/period'])
  })
})

describe('a body', () => {
  it('may be as deep as it is long', async () => {
    const depth = 150_000
    for (const text of [
      '['.repeat(depth) + ']'.repeat(depth),
      `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    ]) {
      const answer = await regional.ask('POST', '/api/drafts', Buffer.from(text), {
        'content-type': 'application/json',
      })
      expect([answer.status, answer.json.code]).toEqual([400, 'request/malformed'])
    }
  })

  it('that is a broken form is the sender’s fault', async () => {
    const place = `Content-Disposition: form-data; name="organisationId"\r\n\r\n${town.places.region}`
    const file = 'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nПлан'
    for (const [type, body] of [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=b', ''],
      ['multipart/form-data; boundary=b', `--b\r\n${place}\r\n--b\r\n${file}`],
    ] as const) {
      for (const url of ['/api/uploads', '/api/tree/imports']) {
        const answer = await regional.ask('POST', url, Buffer.from(body), { 'content-type': type })
        expect([url, body, answer.status, answer.json.code]).toEqual([url, body, 400, 'request/malformed'])
      }
    }
    expect(town.faults).toEqual([])
  })
})

describe('behind a proxy', () => {
  it('who asks is whom the proxy has seen, not whom they claim to be', async () => {
    const app = await openServer({ ...plain, trustProxy: true })
    const visitor = new Visitor(app)
    const from = { 'x-forwarded-for': '203.0.113.7, 198.51.100.9' }
    const signIn = { name: 'regional', password }
    expect((await visitor.ask('POST', '/api/session', signIn, from)).status).toBe(204)
    const { sessions } = (await visitor.get('/api/sessions')).json
    const own = sessions.find(({ current }: { current: boolean }) => current)
    expect(own.address).toBe('198.51.100.9')
    await app.close()
  })
})

describe('a list that breaks off while it is sent', () => {
  it('ends the answer, and is written down', async () => {
    const faults: string[] = []
    const keysOf: House['keysOf'] = (personId) => ({
      ...town.house.keysOf(personId),
      read: () => Promise.reject(new Error('the database is gone')),
    })
    const app = await openServer({
      ...plain,
      house: { ...town.house, keysOf },
      log: (line) => faults.push(line),
    })
    const visitor = new Visitor(app)
    await visitor.post('/api/session', { name: 'regional', password })
    await expect(visitor.get('/api/people/sheet')).rejects.toThrow()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/GET \/api\/people\/sheet: Error: the database is gone/)
    await app.close()
  })
})

const plain = {
  house: town.house,
  url: null,
  trustProxy: false,
  webFolder: null,
  log: (line: string) => {
    throw new Error(line)
  },
}

/** Each address with each piece of nonsense in each place, the others as they should be. */
function addresses(): readonly string[] {
  const real: Readonly<Record<string, string>> = {
    id: planId,
    year: '2026',
    kind: 'tasks',
    month: '2026-10',
    q: 'план',
  }
  const known = (name: string): string => real[name] ?? (name === 'on' ? '2026-10-05' : planId)
  return Object.entries(town.app.swagger().paths ?? {}).flatMap(([path, { get }]) => {
    const places = (get?.parameters ?? []) as readonly { in: string; name: string; required?: boolean }[]
    // What is printed takes its day as the plan itself does, and takes its time.
    if (/\/(?:docx|pdf)$/.test(path)) return []
    return places.flatMap((place) =>
      // An id has one form everywhere.
      (place.in === 'path' ? nasty.slice(0, 2) : nasty).map((value) => {
        const said = (name: string) => (name === place.name ? value : known(name))
        const inPath = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(said(name)))
        const asked = places.filter((one) => one.in === 'query' && (one === place || one.required === true))
        return `${inPath}?${asked.map(({ name }) => `${name}=${said(name)}`).join('&')}`
      }),
    )
  })
}
