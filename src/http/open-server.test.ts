import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { House } from '#application/context.ts'
import { openServer } from './open-server.ts'

const web = mkdtempSync(join(tmpdir(), 'rostok-web-'))
mkdirSync(join(web, 'assets'))
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Росток</title>')
writeFileSync(join(web, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
writeFileSync(join(web, 'assets', 'packed-a1b2c3.js'), 'export const packed = true')
writeFileSync(join(web, 'assets', 'packed-a1b2c3.js.br'), brotliCompressSync('export const packed = true'))
writeFileSync(join(web, 'assets', 'main-a1b2c3.js'), `export const filler = '${'x'.repeat(4000)}'`)

const faults: string[] = []
/** A house whose database has just gone. */
const broken = {
  newId: () => '01890000-0000-7000-8000-00000000000f',
  now: () => '2026-10-05T09:00:00.000Z',
  demo: null,
  tokens: { hashOf: () => new Uint8Array(32) },
  read: () => Promise.reject(new Error('password=secret connection refused')),
} as unknown as House

const options = {
  house: broken,
  url: new URL('https://rostok.example.ru'),
  trustProxy: false,
  webFolder: web,
  log: (line: string) => faults.push(line),
}
const app = await openServer(options)
afterAll(async () => {
  await app.close()
  rmSync(web, { recursive: true, force: true })
})

describe('the one page', () => {
  it('answers every address that the web application knows itself, and is asked for anew each time', async () => {
    for (const url of ['/', '/plans', '/plans/01890000-0000-7000-8000-00000000000f', '/войти']) {
      const answer = await app.inject({ url: encodeURI(url), headers: { accept: 'text/html' } })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('Росток')
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
    }
  })

  it('does not answer for files that are not there, nor climb out of its folder', async () => {
    for (const url of [
      '/assets/gone.js',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
    ]) {
      const answer = await app.inject({ url })
      expect(answer.body).not.toContain('"name"')
      expect([200, 404]).toContain(answer.statusCode)
      if (answer.statusCode === 200) expect(answer.body).toContain('Росток')
    }
    expect((await app.inject({ url: '/assets/gone.js' })).statusCode).toBe(404)
    expect((await app.inject({ method: 'POST', url: '/plans' })).statusCode).toBe(404)
  })
})

describe('built files', () => {
  it('are kept for good by the browser and sent small', async () => {
    const answer = await app.inject({
      url: '/assets/main-a1b2c3.js',
      headers: { 'accept-encoding': 'br, gzip' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.rawPayload.length).toBeLessThan(500)
  })

  it('go out as they were packed at build, once, and plain to who does not unpack', async () => {
    const url = '/assets/packed-a1b2c3.js'
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(packed.headers['content-type']).toContain('javascript')
    expect(packed.headers['cache-control']).toContain('immutable')
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('export const packed = true')
    const plain = await app.inject({ url, headers: { 'accept-encoding': 'identity' } })
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'export const packed = true'])
  })

  it('of which the name never changes are asked for once a day', async () => {
    expect((await app.inject({ url: '/mark.svg' })).headers['cache-control']).toBe('public, max-age=86400')
  })
})

describe('a fault', () => {
  it('is told in words with a trace, and only the log knows what it was', async () => {
    const answer = await app.inject({ url: '/api/health' })
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({
      code: 'request/failed',
      message: 'Не получилось из-за ошибки программы. Ваши данные целы; повторите чуть позже.',
      trace: '01890000-0000-7000-8000-00000000000f',
    })
    expect(faults.at(-1)).toMatch(/^01890000-0000-7000-8000-00000000000f GET \/api\/health: Error: .*refused/)
  })

  it('while a session is looked up is no way in', async () => {
    const answer = await app.inject({ url: '/api/plans', headers: { cookie: '__Host-rostok=x' } })
    expect(answer.statusCode).toBe(500)
  })
})

describe('behind https', () => {
  it('the browser is told to stay there', async () => {
    const answer = await app.inject({ url: '/' })
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
  })
})

describe('a link to a file that is refused', () => {
  const follow = (url: string, referer?: string) =>
    app.inject({
      url,
      headers: {
        accept: 'text/html,*/*',
        host: 'rostok.example.ru',
        ...(referer === undefined ? {} : { referer }),
      },
    })

  it('opens a page with the sentence and the way back to where it stood', async () => {
    const answer = await follow(
      '/api/tasks/sheet',
      'https://rostok.example.ru/tasks?standing=overdue&text=%22%3E',
    )
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('Войдите')
    expect(answer.body).toContain('href="/tasks?standing=overdue&amp;text=%22%3E"')
  })

  it('leads to the first page from anywhere else, and back to no address of files', async () => {
    for (const referer of [
      undefined,
      'https://elsewhere.example/x',
      'https://rostok.example.ru/api/tasks/sheet',
      'nonsense',
    ])
      expect((await follow('/api/tasks/sheet', referer)).body).toContain('href="/"')
  })

  it('tells a fault with its trace, and still answers in JSON who asks for JSON', async () => {
    const answer = await follow('/api/health')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain('Код для поддержки: 01890000-0000-7000-8000-00000000000f')
    const asked = await app.inject({ url: '/api/tasks/sheet', headers: { accept: 'application/json' } })
    expect(asked.json().code).toBe('session/needed')
  })
})
